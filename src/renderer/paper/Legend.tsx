import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import { agreementName } from '../../shared/briefing/column-name';
import { certainties, kindLetters, kinds } from '../../shared/briefing/statement';
import { LineSample } from '../parts/LineSample';
import { usePaper } from './paper-context';
import { EditorsWords } from './Words';
import './Legend.css';

/** The key to the margin codes and the lines under the words. */
export function Legend() {
  const { briefing } = usePaper();
  return (
    <p className="legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <b>{kindLetters[kind]}</b> <FormattedMessage id={`kind.${kind}`} />
        </span>
      ))}
      <span>
        <b>
          {briefing.documents.map((document) => (
            <Fragment key={document.id}>
              <bdi>{document.id.replace('doc', 'D')}</bdi>{' '}
            </Fragment>
          ))}
          <FormattedMessage id="document.code.agreement" />
        </b>{' '}
        {briefing.documents.map((document) => (
          <Fragment key={document.id}>
            <EditorsWords>{document.label}</EditorsWords>,{' '}
          </Fragment>
        ))}
        <EditorsWords>{agreementName(briefing)}</EditorsWords>
      </span>
      {certainties.map((certainty) => (
        <span key={certainty}>
          <LineSample certainty={certainty} /> <FormattedMessage id={`certainty.${certainty}`} />
        </span>
      ))}
      <span>
        <FormattedMessage id="paper.legend.word" />
      </span>
      <span>
        <FormattedMessage id="paper.legend.against" />
      </span>
    </p>
  );
}
