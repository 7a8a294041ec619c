import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Lookup } from '../../../shared/briefing/lookup';
import type { Note } from '../../../shared/notes/note';
import { type NoteStretches, notesAt } from '../painting/note-stretches';
import { offsetAt } from './selection';
import { statementAt } from './statement-at';

/** A click on the text, and what it is on. */
export interface TextClick {
  readonly sentence: string;
  readonly statement: string | null;
  /** The notes that lie there, the one that is seen first. */
  readonly notes: readonly Note[];
  /** In the window, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

interface Clicked {
  readonly lookup: Lookup;
  readonly stretches: NoteStretches;
  readonly onClick: (click: TextClick) => void;
}

/** Tells of each click on the text: its sentence, the statement and the notes under the pointer. Selecting words is no click. */
export function useTextClicks(article: RefObject<HTMLElement | null>, clicked: Clicked): void {
  const click = useEffectEvent((event: MouseEvent) => {
    const sentence = event.target instanceof Element ? event.target.closest('.sentence') : null;
    if (!sentence || document.getSelection()?.isCollapsed === false) return;
    const { lookup, stretches, onClick } = clicked;
    const { clientX: x, clientY: y } = event;
    const place = offsetAt(x, y);
    const statement = place ? statementAt(lookup, place.blockId, place.offset) : null;
    onClick({
      sentence: sentence.id,
      statement: statement?.sentence === sentence.id ? statement.id : null,
      notes: place ? notesAt(stretches, place.blockId, place.offset) : [],
      x,
      y,
    });
  });
  useEffect(() => {
    const element = article.current;
    const heard = (event: MouseEvent): void => click(event);
    element?.addEventListener('click', heard);
    return () => element?.removeEventListener('click', heard);
  }, [article]);
}
