import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { lectern } from '../lectern';
import { useReader } from '../state/store';

/**
 * What main says of how the notes are kept, asked when a briefing is shown, for the notes are read and put right before, and again
 * whenever that changes. `read` is the same function at every drawing.
 */
export function useKeptState<Said>(
  read: () => Promise<readonly Said[]>,
): readonly [readonly Said[], Dispatch<SetStateAction<readonly Said[]>>] {
  const isOpen = useReader((state) => state.open !== null);
  const [said, setSaid] = useState<readonly Said[]>([]);
  useEffect(() => {
    const ask = () => void read().then(setSaid);
    if (isOpen) ask();
    return lectern.onEvent((event) => {
      if (event.kind === 'troublesChanged') ask();
    });
  }, [isOpen, read]);
  return [said, setSaid];
}
