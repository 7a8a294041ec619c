import { useCallback, useEffect, useState } from 'react';
import type { LibrarySurvey } from '../../shared/briefing/library';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { useReader } from '../state/store';

interface Surveyed {
  /** Null until the first look is taken. What was seen before stays while another look is taken. */
  readonly survey: LibrarySurvey | null;
  /** Why the last look could not be taken, or null. */
  readonly failure: string | null;
}

/** What the library holds now: looked at anew after each change, also by hand, and when the reader comes back from another program. */
export function useSurvey(): Surveyed & { readonly lookAgain: () => void } {
  const [surveyed, setSurveyed] = useState<Surveyed>({ survey: null, failure: null });
  const look = useCallback((): void => {
    void lectern.surveyLibrary().then(
      (survey) => setSurveyed({ survey, failure: null }),
      (error: unknown) => setSurveyed(({ survey }) => ({ survey, failure: reasonOf(error) })),
    );
  }, []);
  useEffect(() => {
    look();
    window.addEventListener('focus', look);
    const stop = useReader.subscribe((now, before) => {
      if (now.libraryReport !== before.libraryReport) look();
    });
    const stopHearing = lectern.onEvent((event) => {
      if (event.kind === 'libraryTouched') look();
    });
    return () => {
      window.removeEventListener('focus', look);
      stop();
      stopHearing();
    };
  }, [look]);
  return { ...surveyed, lookAgain: look };
}
