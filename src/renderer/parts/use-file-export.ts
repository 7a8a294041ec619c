import { useState } from 'react';
import { reasonOf } from '../../shared/reason-of';

/** What came of writing a file, to be said where it was asked for. */
export type ExportOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface FileExport<Format> {
  readonly outcome: ExportOutcome;
  readonly write: (format: Format) => void;
  /** What came of it is no longer told. */
  readonly forget: () => void;
}

/** Has a file written by a call that asks where, and tells what came of it. The call answers the path, null on cancel. */
export function useFileExport<Format>(save: (format: Format) => Promise<string | null>): FileExport<Format> {
  const [outcome, setOutcome] = useState<ExportOutcome>({ kind: 'none' });
  const write = async (format: Format): Promise<void> => {
    setOutcome({ kind: 'none' });
    try {
      const path = await save(format);
      if (path !== null) setOutcome({ kind: 'saved', path });
    } catch (error) {
      setOutcome({ kind: 'failed', reason: reasonOf(error) });
    }
  };
  return {
    outcome,
    write: (format) => void write(format),
    forget: () => setOutcome({ kind: 'none' }),
  };
}
