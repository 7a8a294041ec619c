import { FormattedMessage } from 'react-intl';
import { whatChanges } from '../../shared/reference/assumption-changes';
import { certainties, kindLetters, kinds } from '../../shared/briefing/statement';
import { LineSample } from '../parts/LineSample';
import { AssumptionChanges } from './AssumptionChanges';
import { ours } from './OurWords';
import { sectionNumber } from '../../shared/pack/paper';
import { usePaper } from './paper-context';
import { PageNumber, SentenceNumbers, UsedSentences } from './References';
import { SectionHead } from './SectionHead';
import { EditorsWords } from './Words';
import './Tables.css';
import './Assumptions.css';

/** What we took for granted, what kind of source this is, and the rules by which the codes were given. */
export function Assumptions() {
  const paper = usePaper();
  const { briefing, job, sections } = paper;
  return (
    <>
      <SectionHead section="assumptions">
        <UsedSentences sentences={briefing.assumptions.flatMap((assumption) => assumption.sentences)} />
        {sections.includes('codebook') && (
          <>
            {' '}
            <FormattedMessage
              id="paper.method.see"
              values={{
                number: sectionNumber(paper, 'codebook'),
                page: <PageNumber key="page" target="section-codebook" />,
              }}
            />
          </>
        )}
      </SectionHead>
      {briefing.assumptions.length === 0 && (
        <p className="section-none">
          <FormattedMessage id="paper.assumptions.none" />
        </p>
      )}
      {briefing.assumptions.map((assumption, index) => (
        <div className="assumption" key={assumption.id}>
          <b>{index + 1}</b>
          <p>
            <EditorsWords>{assumption.text}</EditorsWords>{' '}
            <span className="editors" {...ours}>
              <FormattedMessage
                id="assumptions.rests-on"
                values={{
                  count: assumption.sentences.length,
                  list: <SentenceNumbers key="list" sentences={assumption.sentences} />,
                }}
              />
              {assumption.statements.length > 0 && (
                <>
                  {'; '}
                  <FormattedMessage
                    id="paper.assumption.statements"
                    values={{ count: assumption.statements.length }}
                  />
                </>
              )}
            </span>
          </p>
          <AssumptionChanges changes={whatChanges(assumption, job.briefing)} />
          <p>
            <span className="editors">
              <FormattedMessage id="assumptions.without.brief" />
            </span>{' '}
            <EditorsWords>{assumption.without}</EditorsWords>
          </p>
        </div>
      ))}
      {!sections.includes('cover') && (
        <>
          <h3 className="list-head">
            <FormattedMessage id="paper.source-descriptor" />
          </h3>
          <p className="method-words">
            <EditorsWords>{briefing.sourceDescriptor}</EditorsWords>
          </p>
        </>
      )}
      {!sections.includes('codebook') && (
        <>
          <h3 className="list-head">
            <FormattedMessage id="paper.method.codes" values={{ codebook: briefing.codebook }} />
          </h3>
          <Codes />
          <p className="method-words">
            <FormattedMessage id="paper.method.rules" />
          </p>
        </>
      )}
    </>
  );
}

/** What the letters and lines stand for, where the pack has no codebook of its own. */
function Codes() {
  return (
    <dl className="method">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>
            <b>{kindLetters[kind]}</b> <FormattedMessage id={`kind.${kind}`} />
          </dt>
          <dd>
            <FormattedMessage id={`codebook.kind.${kind}`} />
          </dd>
        </div>
      ))}
      {certainties.map((certainty) => (
        <div key={certainty}>
          <dt>
            <LineSample certainty={certainty} /> <FormattedMessage id={`certainty.${certainty}`} />
          </dt>
          <dd>
            <FormattedMessage id={`codebook.certainty.${certainty}`} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
