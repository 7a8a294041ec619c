import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * What has the focus may go: a row that another step took away, an editor that is done. The focus then goes to the last
 * button of the section it stood in, where there is one, else wherever `onGone` puts it; never to nothing.
 */
export function useFocusKept(around: RefObject<HTMLElement | null>, onGone: () => void): void {
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    const element = around.current;
    if (!element) return undefined;
    let focused: Element | null = null;
    let section: Element | null = null;
    const came = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : null;
      section = focused?.closest('section') ?? null;
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected) return;
      focused = null;
      if (document.activeElement !== document.body) return;
      const buttons = section?.isConnected ? section.querySelectorAll('button') : [];
      const last = [...buttons].at(-1);
      if (last) last.focus();
      else gone();
    });
    element.addEventListener('focusin', came);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', came);
      observer.disconnect();
    };
  }, [around]);
}
