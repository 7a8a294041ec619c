import { FormattedMessage } from 'react-intl';
import { languageOf } from '../../shared/language-of';
import type { PlacedGap } from '../../shared/lookup';
import { usePaper } from './paper-context';
import { SentenceNumbers } from './References';
import { SectionHead } from './SectionHead';
import { EditorsWords } from './Words';
import './GapsSection.css';

/** Everything the article does not say, numbered, with what one would ask and a box to tick when it is answered. */
export function GapsSection() {
  const { briefing, lookup } = usePaper();
  const numbered = lookup.gaps.map((placed, index) => ({ placed, number: index + 1 }));
  const topics = briefing.topics
    .map((topic) => ({ topic, gaps: numbered.filter(({ placed }) => placed.topic === topic) }))
    .filter(({ gaps }) => gaps.length > 0);
  return (
    <>
      <SectionHead section="gaps">
        <FormattedMessage id="paper.gaps.note" values={{ count: numbered.length }} />
      </SectionHead>
      <div className="gaps">
        {topics.map(({ topic, gaps }) => (
          <div className="gap-topic" key={topic.id}>
            <h3>
              <small>
                <FormattedMessage id="paper.topic" values={{ number: briefing.topics.indexOf(topic) + 1 }} />
              </small>{' '}
              <EditorsWords>{topic.label}</EditorsWords>
            </h3>
            <ol>
              {gaps.map(({ placed, number }) => (
                <GapItem key={placed.gap.id} placed={placed} number={number} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </>
  );
}

interface GapItemProps {
  readonly placed: PlacedGap;
  readonly number: number;
}

function GapItem({ placed: { gap, columnId }, number }: GapItemProps) {
  const { briefing } = usePaper();
  const document = briefing.documents.find((each) => each.id === columnId);
  return (
    <li className="gap" id={`gap-${number}`}>
      <span className="gap-tick" />
      <b>{number}</b>
      <p>
        {columnId !== null && (
          <span className="gap-column">
            {document ? (
              <EditorsWords>{document.label}</EditorsWords>
            ) : (
              <FormattedMessage id="paper.gaps.agreement" />
            )}
            .{' '}
          </span>
        )}
        <FormattedMessage id="not-said" values={{ subject: <EditorsWords>{gap.subject}</EditorsWords> }} />
        {gap.nearest.length > 0 && (
          <>
            {' '}
            <span className="gap-nearest">
              <FormattedMessage id="paper.gaps.nearest" values={{ count: gap.nearest.length }} />{' '}
              <SentenceNumbers sentences={gap.nearest} />
            </span>
          </>
        )}
      </p>
      <p className="gap-question" {...languageOf(briefing)}>
        {gap.question}
      </p>
    </li>
  );
}
