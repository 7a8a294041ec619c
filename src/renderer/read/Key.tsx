import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { countValues, type LensValue, nameOf } from '../../shared/briefing/lens';
import type { Lookup } from '../../shared/briefing/lookup';
import { certainties, kinds } from '../../shared/briefing/statement';
import { useLensWords } from '../parts/lens-words';
import { LensToggle } from '../parts/LensToggle';
import './Key.css';
import { MarksKey } from './MarksKey';

interface KeyProps {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
}

const letters: readonly LensValue[] = kinds.map((value) => ({ facet: 'kind', value }));
const lines: readonly LensValue[] = certainties.map((value) => ({ facet: 'certainty', value }));

/** The key to letters, lines and the reader's marks, with how many statements there are of each; pressed, each is a lens. */
export function Key({ briefing, lookup }: KeyProps) {
  const intl = useIntl();
  const words = useLensWords(briefing);
  const counts = useMemo(
    () => new Map(countValues(lookup).map(({ value, count }) => [nameOf(value), count])),
    [lookup],
  );
  const show = (values: readonly LensValue[]) =>
    values.map((value) => (
      <li key={nameOf(value)}>
        <LensToggle value={value} name={words(value)} count={counts.get(nameOf(value)) ?? 0} />
      </li>
    ));
  return (
    <section className="key" aria-label={intl.formatMessage({ id: 'read.key' })}>
      <ul className="key-part">{show(letters)}</ul>
      <MarksKey />
      <ul className="key-part key-part--lines">{show(lines)}</ul>
    </section>
  );
}
