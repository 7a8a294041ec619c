import { type RefObject, useEffect } from 'react';
import type { Lookup } from '../../shared/lookup';
import type { Statement } from '../../shared/statement';
import type { Painter } from './highlights';
import { paintHover } from './paintings';
import { offsetAt } from './selection';
import { statementAt } from './statement-at';

/** Washes the statement under the pointer; none while a button of the mouse is down, because words are then selected. */
export function useHover(
  article: RefObject<HTMLElement | null>,
  painter: RefObject<Painter | null>,
  lookup: Lookup,
): void {
  useEffect(() => {
    const element = article.current;
    if (!element) return undefined;
    let frame = 0;
    let hovered: Statement | null = null;
    // Painted at once and not kept as state: nothing else on the page depends on where the pointer is.
    const show = (statement: Statement | null): void => {
      if (statement !== hovered) painter.current?.paint('hover', paintHover(lookup, statement));
      hovered = statement;
    };
    const look = (event: PointerEvent): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const isOverText = event.target instanceof Element && event.target.closest('.sentence') !== null;
        const found = isOverText && event.buttons === 0 ? offsetAt(event.clientX, event.clientY) : null;
        show(found ? statementAt(lookup, found.blockId, found.offset) : null);
      });
    };
    const leave = (): void => {
      cancelAnimationFrame(frame);
      show(null);
    };
    element.addEventListener('pointermove', look);
    element.addEventListener('pointerleave', leave);
    return () => {
      leave();
      element.removeEventListener('pointermove', look);
      element.removeEventListener('pointerleave', leave);
    };
  }, [article, painter, lookup]);
}
