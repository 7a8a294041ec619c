import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { measureOf } from '../../shared/pack/pack-progress';
import type { LongProgress } from './use-progress';
import '../parts/measure.css';
import './PackMeasure.css';

interface PackMeasureProps {
  readonly progress: LongProgress;
}

/** From when on it is said how long it has taken, in seconds. */
const longSeconds = 3;

/** The words for what a pack is at. */
export function PackStepWords({ progress: { step, pass, pages, parts } }: PackMeasureProps) {
  return (
    <FormattedMessage id={`pack.progress.${step}`} values={{ pass, pages: pages ?? 0, parts: parts ?? 0 }} />
  );
}

/** How many steps of a pack are done, as a bar, and beside it how long it has taken. The seconds are read where they stand, not called out. */
export function PackMeasure({ progress }: PackMeasureProps) {
  const intl = useIntl();
  const seconds = useSeconds(progress.sinceMs);
  const { done, of } = measureOf(progress);
  return (
    <span className="pack-measure">
      <progress
        className="measure"
        aria-label={intl.formatMessage({ id: 'pack.progress.measure' })}
        aria-valuetext={intl.formatMessage({ id: 'pack.progress.done' }, { done, of })}
        max={of}
        value={done}
      />
      {seconds >= longSeconds && (
        <span className="pack-measure-time">
          <FormattedMessage id="pack.progress.seconds" values={{ seconds }} />
        </span>
      )}
    </span>
  );
}

/** The whole seconds since then. */
function useSeconds(sinceMs: number): number {
  const [nowMs, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((nowMs - sinceMs) / 1000));
}
