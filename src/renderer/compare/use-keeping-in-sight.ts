import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { Choice } from './choice';

/**
 * Brings the chosen cell back into sight when other topics or columns are shown, or the view becomes wider or narrower:
 * what is told of it at the foot is never told of a cell that is not seen.
 */
export function useKeepingInSight(view: RefObject<HTMLElement | null>, choice: Choice): void {
  const bring = useEffectEvent((_shown: Choice) => bringChosenIntoSight(view.current));
  useLayoutEffect(() => bring(choice), [choice]);
  useEffect(() => {
    const element = view.current;
    if (!element) return undefined;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      bringChosenIntoSight(element);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [view]);
}

function bringChosenIntoSight(view: HTMLElement | null): void {
  view?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
