import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { isChosen, type LensValue, toggle } from '../../shared/briefing/lens';
import { kindFamilies, kindLetters } from '../../shared/briefing/statement';
import { dispatch, useReader } from '../state/store';
import { LineSample } from './LineSample';
import './LensToggle.css';

interface LensToggleProps {
  readonly value: LensValue;
  /** Its name, as `useLensWords` gives it. */
  readonly name: string;
  /** How many statements have it. */
  readonly count: number;
  readonly tabIndex?: number;
}

/** A button that puts one value into the lens or takes it out: its letter or line, its name and its count. */
export function LensToggle({ value, name, count, tabIndex }: LensToggleProps) {
  const intl = useIntl();
  const lens = useReader((state) => state.lens);
  return (
    <button
      type="button"
      className="lens-toggle"
      aria-pressed={isChosen(lens, value)}
      tabIndex={tabIndex}
      onClick={() => dispatch({ kind: 'lensChanged', lens: toggle(lens, value) })}
    >
      {signOf(value)}
      <span>{name}</span> <span className="lens-toggle-count">{count}</span>{' '}
      <span className="unseen">{intl.formatMessage({ id: 'lens.statements' }, { count })}</span>
    </button>
  );
}

/** The sign by which the value is known in the margin: a kind's letter, a certainty's line. */
function signOf(value: LensValue): ReactNode {
  if (value.facet === 'kind') {
    return (
      <span className="code" data-family={kindFamilies[value.value]} aria-hidden="true">
        {kindLetters[value.value]}
      </span>
    );
  }
  return value.facet === 'certainty' ? <LineSample certainty={value.value} /> : null;
}
