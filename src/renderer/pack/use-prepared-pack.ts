import { useEffect, useRef, useState } from 'react';
import type { Note } from '../../shared/note';
import type { PackRequest, PreparedPack } from '../../shared/pack';
import { lectern } from '../lectern';
import { createPreparer, type Preparation, type Preparer } from './prepare-latest';

/** The pack as it is asked for, laid out anew when the request or a note changes; null while no section is chosen. */
export function usePreparedPack(
  request: PackRequest,
  notes: readonly Note[],
): Preparation<PreparedPack> | null {
  const [preparation, tell] = useState<Preparation<PreparedPack> | null>({ kind: 'preparing', last: null });
  const preparer = useRef<Preparer<Wanted>>(null);
  useEffect(() => {
    const made = createPreparer(({ request }: Wanted) => lectern.preparePack(request), tell);
    preparer.current = made;
    return () => made.stop();
  }, []);
  useEffect(() => {
    if (request.sections.length > 0) preparer.current?.want({ request, notes });
  }, [request, notes]);
  return request.sections.length === 0 ? null : preparation;
}

/** Main reads the notes from the disk itself; they stand here because another note makes another pack. */
interface Wanted {
  readonly request: PackRequest;
  readonly notes: readonly Note[];
}
