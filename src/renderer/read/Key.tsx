import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing';
import { certainties, kindFamilies, kindLetters, kinds } from '../../shared/statement';
import { LineSample } from '../parts/LineSample';
import './Key.css';

interface KeyProps {
  readonly briefing: Briefing;
}

/** The key to letters and lines, with how many statements there are of each. */
export function Key({ briefing }: KeyProps) {
  const intl = useIntl();
  const { statements } = briefing;
  return (
    <section className="key" aria-label={intl.formatMessage({ id: 'read.key' })}>
      <ul className="key-part">
        {kinds.map((kind) => (
          <li key={kind} className="key-item">
            <span className="code" data-family={kindFamilies[kind]}>
              {kindLetters[kind]}
            </span>
            <FormattedMessage id={`kind.${kind}`} />
            <span className="key-count">{statements.filter((each) => each.kind === kind).length}</span>
          </li>
        ))}
      </ul>
      <ul className="key-part key-part--lines">
        {certainties.map((certainty) => (
          <li key={certainty} className="key-item">
            <LineSample certainty={certainty} />
            <FormattedMessage id={`certainty.${certainty}`} />
            <span className="key-count">
              {statements.filter((each) => each.certainty === certainty).length}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
