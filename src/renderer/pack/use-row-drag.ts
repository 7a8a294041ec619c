/** Dragging a row of a list to another place in it. */
import { type PointerEvent as PressEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Over<Row> {
  readonly row: Row;
  /** Where it would be put, among the rows that can be moved, counted from 0. */
  readonly place: number;
}

export interface RowDrag<Row> {
  /** The row that is being dragged, and its place; null when none is. */
  readonly over: Over<Row> | null;
  readonly start: (event: PressEvent<HTMLElement>, row: Row) => void;
}

/** The rows that can be moved bear `data-row`. `onDrop` hears the place; null when the drag was called off by Escape. */
export function useRowDrag<Row extends string>(
  list: RefObject<HTMLElement | null>,
  onDrop: (row: Row, place: number | null) => void,
): RowDrag<Row> {
  const [over, setOver] = useState<Over<Row> | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const dropped = useRef(onDrop);
  useEffect(() => {
    dropped.current = onDrop;
  });
  useEffect(() => () => stop.current?.(), []);

  const start = (event: PressEvent<HTMLElement>, row: Row): void => {
    if (event.button !== 0) return;
    stop.current?.();
    let now: Over<Row> | null = null;
    const listening = new AbortController();
    const { signal } = listening;
    const end = (place: number | null): void => {
      listening.abort();
      stop.current = null;
      setOver(null);
      if (now) dropped.current(row, place);
    };
    stop.current = () => end(null);
    // The rows change places under the pointer, so that it is followed on the document.
    document.addEventListener(
      'pointermove',
      ({ clientY }) => {
        const place = placeAt(list.current, clientY);
        if (place === null || place === now?.place) return;
        now = { row, place };
        setOver(now);
        list.current?.querySelector(`[data-row="${row}"]`)?.scrollIntoView({ block: 'nearest' });
      },
      { signal },
    );
    document.addEventListener('pointerup', () => end(now?.place ?? null), { signal });
    document.addEventListener('pointercancel', () => end(null), { signal });
    document.addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        end(null);
      },
      { signal, capture: true },
    );
  };
  return { over, start };
}

/** The place of the movable row that a height in the window, in CSS pixels, is on or nearest to. */
function placeAt(list: HTMLElement | null, y: number): number | null {
  const rows = [...(list?.querySelectorAll('[data-row]') ?? [])].map((row) => row.getBoundingClientRect());
  if (rows.length === 0) return null;
  const place = rows.findIndex(({ bottom }) => y < bottom);
  return place < 0 ? rows.length - 1 : place;
}
