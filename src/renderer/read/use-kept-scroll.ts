import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Place } from '../state/place';

/** A sentence, and where in the article's sight it stands. */
interface Kept {
  /** The very place at which it was kept: the view that is come back to has the same one, a link brings its own. */
  readonly place: Place;
  readonly sentence: string;
  /** From the top of what is shown. */
  readonly top: number;
  readonly isAtStart: boolean;
  /** How large the article's sight was. */
  readonly sight: string;
}

/** Where each briefing was left, by its id: it outlasts the view. */
const left = new Map<string, Kept>();

/**
 * Keeps the text where the reader sees it when its lines break anew, and when Read is come back to: the chosen sentence,
 * or where it is out of sight the first that is shown, stays as far from the top. In a sight of another size the chosen
 * sentence stays in sight.
 */
export function useKeptScroll(briefing: string, place: Place, article: RefObject<HTMLElement | null>): void {
  const kept = useRef<Kept | null>(null);
  const isNew = useRef(true);
  const chosen = place.view === 'read' ? place.sentence : null;

  const keep = useEffectEvent(() => {
    const scroller = article.current;
    if (!scroller) return;
    const element = elementToKeep(scroller, chosen);
    if (!element) return;
    kept.current = {
      place,
      sentence: element.id,
      top: topIn(scroller, element),
      isAtStart: scroller.scrollTop === 0,
      sight: sizeOf(scroller),
    };
    left.set(briefing, kept.current);
  });
  const restore = useEffectEvent(() => {
    const scroller = article.current;
    if (!scroller || !kept.current) return;
    const { sentence, top, isAtStart, sight } = kept.current;
    const element = document.getElementById(sentence);
    if (!element) return;
    scroller.scrollBy(0, isAtStart ? -scroller.scrollTop : topIn(scroller, element) - top);
    const isOtherSight = isAtStart || sight !== sizeOf(scroller);
    if (sentence === chosen && isOtherSight) element.scrollIntoView({ block: 'nearest' });
  });
  // After the place was followed, so that what it led to is kept.
  useLayoutEffect(() => {
    const was = left.get(briefing);
    const isBack = isNew.current && was?.place === place;
    isNew.current = false;
    if (isBack) {
      kept.current = was;
      restore();
    } else keep();
  }, [briefing, place]);
  useEffect(() => {
    const scroller = article.current;
    const body = scroller?.firstElementChild;
    if (!scroller || !body) return undefined;
    const shape = (): string => `${sizeOf(scroller)} ${sizeOf(body)}`;
    let settled = shape();
    const scrolled = (): void => {
      // Scrolled by lines that broke anew and not by the reader: the place to keep is the one before.
      if (shape() === settled) keep();
    };
    const observer = new ResizeObserver(() => {
      restore();
      settled = shape();
    });
    observer.observe(body);
    observer.observe(scroller);
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', scrolled);
    };
  }, [article]);
}

/** The chosen sentence while any of it is in sight, else the first that begins in sight. */
function elementToKeep(scroller: Element, chosen: string | null): Element | undefined {
  const element = chosen === null ? null : document.getElementById(chosen);
  if (element && topIn(scroller, element) < scroller.clientHeight) {
    if (topIn(scroller, element) + element.getBoundingClientRect().height > 0) return element;
  }
  return [...scroller.querySelectorAll('.block:not(.is-far) .sentence')].find(
    (sentence) => topIn(scroller, sentence) >= 0,
  );
}

function topIn(scroller: Element, element: Element): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

function sizeOf({ clientWidth, clientHeight }: Element): string {
  return `${clientWidth} ${clientHeight}`;
}
