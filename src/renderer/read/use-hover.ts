import { type RefObject, useEffect } from 'react';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note } from '../../shared/notes/note';
import type { Statement } from '../../shared/briefing/statement';
import type { Painter } from './painting/highlights';
import { type NoteStretches, notesAt } from './painting/note-stretches';
import { paintHover, paintWhole } from './painting/paintings';
import { offsetAt } from './passage/selection';
import { statementAt } from './passage/statement-at';

interface Hovered {
  readonly lookup: Lookup;
  readonly stretches: NoteStretches;
}

/**
 * Shows what is under the pointer: washes the statement, lines every note over its whole length, and marks these notes in
 * the margin. Nothing while a button of the mouse is down, because words are then selected.
 */
export function useHover(
  article: RefObject<HTMLElement | null>,
  painter: RefObject<Painter | null>,
  { lookup, stretches }: Hovered,
): void {
  useEffect(() => {
    const element = article.current;
    if (!element) return undefined;
    let frame = 0;
    let hovered: Statement | null = null;
    let under: readonly Note[] = [];
    // Painted at once and not kept as state: nothing else on the page depends on where the pointer is.
    const show = (statement: Statement | null, notes: readonly Note[]): void => {
      if (statement !== hovered) painter.current?.paint('hover', paintHover(lookup, statement));
      hovered = statement;
      if (notes.length === under.length && notes.every((note, index) => note === under[index])) return;
      under = notes;
      painter.current?.paint('under', paintWhole(notes, lookup, 'note-hover'));
      markInMargin(element, notes);
    };
    const look = (event: PointerEvent): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const isOverText = event.target instanceof Element && event.target.closest('.sentence') !== null;
        const found = isOverText && event.buttons === 0 ? offsetAt(event.clientX, event.clientY) : null;
        show(
          found ? statementAt(lookup, found.blockId, found.offset) : null,
          found ? notesAt(stretches, found.blockId, found.offset) : [],
        );
      });
    };
    const leave = (): void => {
      cancelAnimationFrame(frame);
      show(null, []);
    };
    element.addEventListener('pointermove', look);
    element.addEventListener('pointerleave', leave);
    return () => {
      leave();
      element.removeEventListener('pointermove', look);
      element.removeEventListener('pointerleave', leave);
    };
  }, [article, painter, lookup, stretches]);
}

function markInMargin(article: HTMLElement, notes: readonly Note[]): void {
  for (const marked of article.querySelectorAll('.margin-note[data-under]'))
    marked.removeAttribute('data-under');
  for (const { id } of notes)
    article.querySelector(`.margin-note[data-margin="${id}"]`)?.setAttribute('data-under', '');
}
