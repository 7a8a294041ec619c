import { useEffect, useState } from 'react';
import { begun, type PackProgress } from '../../shared/pack/pack-progress';
import { lectern } from '../lectern';

/** How long a pack may take before it is said what it is at, milliseconds. */
const quietMs = 500;

/** What a pack that takes long is at. */
export interface LongProgress extends PackProgress {
  /** When it was begun, on the clock of `performance`. */
  readonly sinceMs: number;
}

/** What the pack is at, told once it has taken a while. */
export function useProgress(isWaiting: boolean): LongProgress | null {
  const [progress, setProgress] = useState<PackProgress>(begun);
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    if (!isWaiting) return;
    const sinceMs = performance.now();
    const unlisten = lectern.onEvent((event) => {
      if (event.kind === 'packProgress') setProgress(event.progress);
    });
    const timer = setTimeout(() => setSince(sinceMs), quietMs);
    return () => {
      clearTimeout(timer);
      unlisten();
      setSince(null);
      setProgress(begun);
    };
  }, [isWaiting]);
  return isWaiting && since !== null ? { ...progress, sinceMs: since } : null;
}
