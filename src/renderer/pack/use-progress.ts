import { useEffect, useState } from 'react';
import type { PackProgress } from '../../shared/pack/pack-progress';
import { lectern } from '../lectern';

/** How long a pack may take before it is said what it is at, milliseconds. */
const quietMs = 500;

/** What the pack is at, told once it has taken a while. */
export function useProgress(isWaiting: boolean): PackProgress | null {
  const [progress, setProgress] = useState<PackProgress>(begun);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const unlisten = lectern.onEvent((event) => {
      if (event.kind === 'packProgress') setProgress(event.progress);
    });
    const timer = setTimeout(() => setLong(true), quietMs);
    return () => {
      clearTimeout(timer);
      unlisten();
      setLong(false);
      setProgress(begun);
    };
  }, [isWaiting]);
  return isWaiting && isLong ? progress : null;
}

const begun: PackProgress = { step: 'reading', pass: 1 };
