import { type RefObject, useEffect } from 'react';

/**
 * Keeps the text where the reader sees it when its lines break anew: after another reading size or width the sentence
 * that was at the top of the view is still there.
 */
export function useKeptScroll(article: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const scroller = article.current;
    const body = scroller?.firstElementChild;
    if (!scroller || !body) return undefined;
    let kept: { readonly element: Element; readonly top: number } | null = null;
    const topOf = (element: Element): number =>
      element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const sizeOf = (): string => `${body.clientWidth} ${body.clientHeight}`;
    let settled = sizeOf();
    const keep = (): void => {
      // Scrolled by lines that broke anew and not by the reader: the place to keep is the one before.
      if (sizeOf() !== settled) return;
      const element = [...scroller.querySelectorAll('.block:not(.is-far) .sentence')].find(
        (sentence) => topOf(sentence) >= 0,
      );
      kept = element && scroller.scrollTop > 0 ? { element, top: topOf(element) } : null;
    };
    const observer = new ResizeObserver(() => {
      if (kept) scroller.scrollTop += topOf(kept.element) - kept.top;
      settled = sizeOf();
    });
    observer.observe(body);
    scroller.addEventListener('scroll', keep, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', keep);
    };
  }, [article]);
}
