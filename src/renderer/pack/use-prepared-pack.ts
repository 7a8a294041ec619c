import { useCallback, useEffect, useRef, useState } from 'react';
import type { Grade } from '../../shared/notes/grade';
import type { Note } from '../../shared/notes/note';
import { type PackRequest, type PreparedPack, printedSections } from '../../shared/pack/pack';
import { lectern } from '../lectern';
import { type LongProgress, useProgress } from './use-progress';
import { createPreparer, type FirstPage, type Preparation, type Preparer } from './prepare-latest';

/** The pack, what it is at, and what can be done about that. */
export interface PackInHand {
  /** Null while no section is chosen. */
  readonly preparation: Preparation<PreparedPack> | null;
  /** What the pack is at, once it takes long; else null. */
  readonly progress: LongProgress | null;
  readonly cancel: () => void;
  /** Lays out what was called off. */
  readonly again: () => void;
}

/** The pack as it is asked for, laid out anew when the request, a note or a grade changes. */
export function usePreparedPack(
  request: PackRequest,
  notes: readonly Note[],
  grades: ReadonlyMap<string, Grade>,
): PackInHand {
  const [preparation, tell] = useState<Preparation<PreparedPack> | null>({
    kind: 'preparing',
    last: null,
    first: null,
  });
  const preparer = useRef<Preparer<Wanted>>(null);
  useEffect(() => {
    const work = {
      prepare: ({ request }: Wanted, tellFirst: (first: FirstPage) => void) => {
        const unlisten = lectern.onEvent((event) => {
          if (event.kind !== 'packProgress') return;
          const { firstPage, pages } = event.progress;
          if (firstPage !== null && pages !== null) tellFirst({ url: firstPage, pages });
        });
        return lectern.preparePack(request).finally(unlisten);
      },
      // What cannot be called off ends by itself.
      callOff: () => void lectern.cancelPack().catch(() => undefined),
    };
    const made = createPreparer(work, tell);
    preparer.current = made;
    return () => made.stop();
  }, []);
  useEffect(() => {
    if (printedSections(request).length > 0) preparer.current?.want({ request, notes, grades });
  }, [request, notes, grades]);
  const isWaiting = preparation?.kind === 'preparing';
  return {
    preparation: printedSections(request).length === 0 ? null : preparation,
    progress: useProgress(isWaiting),
    cancel: useCallback(() => preparer.current?.cancel(), []),
    again: useCallback(() => preparer.current?.again(), []),
  };
}

/** Main reads notes and grades from the disk itself; they stand here because others make another pack. */
interface Wanted {
  readonly request: PackRequest;
  readonly notes: readonly Note[];
  readonly grades: ReadonlyMap<string, Grade>;
}
