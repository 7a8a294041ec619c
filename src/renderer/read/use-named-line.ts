import { useLayoutEffect, useRef } from 'react';
import type { ArrivalProps } from '../reference/use-arrival';
import { useReader } from '../state/store';

/**
 * Brings into sight what the place names of what the briefing says beside its article, marks it and gives it the keyboard.
 * Answers a function that says of each name (`title`, `keyPoints 2`) what its element wears.
 */
export function useNamedLine(): (name: string) => ArrivalProps {
  const place = useReader((state) => state.place);
  const namedBy = place.view === 'read' && place.line !== undefined ? place : null;
  const line = useRef<HTMLElement>(null);
  // The place, not the line: going to the same line from elsewhere brings it back into sight.
  useLayoutEffect(() => {
    if (namedBy === null || !line.current) return;
    line.current.scrollIntoView({ block: 'center' });
    // While results are walked through, the search box keeps the keyboard.
    if (!useReader.getState().search.open) line.current.focus({ preventScroll: true });
  }, [namedBy]);
  return (name) =>
    name === namedBy?.line
      ? {
          ref: (element) => {
            line.current = element;
          },
          tabIndex: -1,
          'aria-current': 'true',
        }
      : {};
}
