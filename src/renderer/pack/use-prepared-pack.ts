import { useEffect, useRef, useState } from 'react';
import type { Grade } from '../../shared/notes/grade';
import type { Note } from '../../shared/notes/note';
import { type PackRequest, type PreparedPack, printedSections } from '../../shared/pack/pack';
import { lectern } from '../lectern';
import { createPreparer, type Preparation, type Preparer } from './prepare-latest';

/** The pack as it is asked for, laid out anew when the request, a note or a grade changes; null while no section is chosen. */
export function usePreparedPack(
  request: PackRequest,
  notes: readonly Note[],
  grades: ReadonlyMap<string, Grade>,
): Preparation<PreparedPack> | null {
  const [preparation, tell] = useState<Preparation<PreparedPack> | null>({ kind: 'preparing', last: null });
  const preparer = useRef<Preparer<Wanted>>(null);
  useEffect(() => {
    const made = createPreparer(({ request }: Wanted) => lectern.preparePack(request), tell);
    preparer.current = made;
    return () => made.stop();
  }, []);
  useEffect(() => {
    if (printedSections(request).length > 0) preparer.current?.want({ request, notes, grades });
  }, [request, notes, grades]);
  return printedSections(request).length === 0 ? null : preparation;
}

/** Main reads notes and grades from the disk itself; they stand here because others make another pack. */
interface Wanted {
  readonly request: PackRequest;
  readonly notes: readonly Note[];
  readonly grades: ReadonlyMap<string, Grade>;
}
