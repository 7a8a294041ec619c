import { useMemo, useState } from 'react';
import type { Finding } from '../state/reader-state';
import { dispatch, useReader } from '../state/store';
import { stepHit } from './hit-list';
import type { Found } from './page-finder';
import { stepOfPlace, stepsOf } from './result-steps';
import type { Finder } from './use-page-finder';

interface At extends Pick<Found, 'index' | 'wrap'> {
  readonly of: Finding['sought'];
}

/** Where a search marked nothing, as one of filters alone: the way through its results themselves; else null. */
export function useResultSteps({ sought }: Finding): Pick<Finder, 'found' | 'step'> | null {
  const [at, setAt] = useState<At | null>(null);
  // Where the reader was when one of them was opened.
  const opened = useMemo(() => placeAmong(sought), [sought]);
  if (!sought?.terms || sought.terms.length > 0) return null;
  const results = stepsOf(sought.results ?? []);
  const { index, wrap } = at?.of === sought ? at : { index: opened, wrap: 'none' as const };
  return {
    found: { count: results.length > 0 ? results.length : null, isCounting: false, index, wrap, hidden: 0 },
    step: (step) => {
      const next = stepHit(results.length, index, step);
      const place = results[next.index]?.[0];
      if (!place) return;
      setAt({ of: sought, ...next });
      const active = document.activeElement;
      dispatch({ kind: 'placeMoved', place: { ...place } });
      // The view that is gone to takes the keyboard, unless it was in the bar.
      if (active instanceof HTMLElement && active.closest('.find-bar'))
        requestAnimationFrame(() => active.focus({ preventScroll: true }));
    },
  };
}

function placeAmong(sought: Finding['sought']): number {
  const { place } = useReader.getState();
  return sought?.terms ? stepOfPlace(stepsOf(sought.results ?? []), place) : -1;
}
