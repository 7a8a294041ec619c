import { type RefObject, useEffect, useState } from 'react';
import type { Lookup } from '../../shared/lookup';
import type { Statement } from '../../shared/statement';
import { offsetAt } from './selection';
import { statementAt } from './statement-at';

/** The statement under the pointer, or null; also while a button of the mouse is down, because words are then selected. */
export function useHover(article: RefObject<HTMLElement | null>, lookup: Lookup): Statement | null {
  const [hovered, setHovered] = useState<Statement | null>(null);
  useEffect(() => {
    const element = article.current;
    if (!element) return undefined;
    let frame = 0;
    const look = (event: PointerEvent): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const isOverText = event.target instanceof Element && event.target.closest('.sentence') !== null;
        const found = isOverText && event.buttons === 0 ? offsetAt(event.clientX, event.clientY) : null;
        setHovered(found ? statementAt(lookup, found.blockId, found.offset) : null);
      });
    };
    const leave = (): void => {
      cancelAnimationFrame(frame);
      setHovered(null);
    };
    element.addEventListener('pointermove', look);
    element.addEventListener('pointerleave', leave);
    return () => {
      leave();
      element.removeEventListener('pointermove', look);
      element.removeEventListener('pointerleave', leave);
    };
  }, [article, lookup]);
  return hovered;
}
