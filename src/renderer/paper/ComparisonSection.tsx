import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Cell, type ColumnId, isGap, type Topic } from '../../shared/briefing/comparison';
import { notesOn, type PackNote } from '../../shared/pack/pack-notes';
import { kindLetters } from '../../shared/briefing/statement';
import { cautionsOf } from '../../shared/briefing/cautions';
import { Rest } from '../parts/Rest';
import { GradeLegend, PaperGrade } from './PaperGrade';
import { ours } from './OurWords';
import { usePaper } from './paper-context';
import { NoteNumbers, SentenceNumber, SentenceNumbers } from './References';
import { AsOnScreen } from './AsOnScreen';
import { SectionHead } from './SectionHead';
import { EditorsWords, Words } from './Words';
import './ComparisonSection.css';

/** Every topic in every column: what the article says there, or that it does not say. */
export function ComparisonSection() {
  const { briefing, lookup } = usePaper();
  const blocks = (['provisions', 'about'] as const).map((block) => ({
    block,
    topics: briefing.topics.filter((topic) => topic.block === block),
  }));
  return (
    <>
      <SectionHead section="comparison">
        <FormattedMessage id="paper.comparison.note" values={{ topics: briefing.topics.length }} />
        <AsOnScreen />
      </SectionHead>
      <GradeLegend />
      <table className="comparison">
        <colgroup>
          <col className="comparison-topic" />
          {lookup.columns.map((columnId) => (
            <col key={columnId} className={columnId === 'agreement' ? 'comparison-agreement' : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="paper.comparison.topic" />
              <small>
                <FormattedMessage id="paper.comparison.topic.note" />
              </small>
            </th>
            {lookup.columns.map((columnId) => (
              <ColumnHead key={columnId} columnId={columnId} />
            ))}
          </tr>
        </thead>
        {blocks.map(({ block, topics }) =>
          topics.length === 0 ? null : (
            <tbody key={block}>
              {block === 'about' && (
                <tr className="comparison-block">
                  <th colSpan={lookup.columns.length + 1} scope="colgroup">
                    <FormattedMessage
                      id="paper.comparison.about"
                      values={{ documents: briefing.documents.length }}
                    />
                  </th>
                </tr>
              )}
              {topics.map((topic) => (
                <TopicRow key={topic.id} topic={topic} />
              ))}
            </tbody>
          ),
        )}
      </table>
    </>
  );
}

/** A document that only inference described has no sentences when that is treated as unassigned, and that is said. */
function ColumnHead({ columnId }: { readonly columnId: ColumnId }) {
  const { briefing } = usePaper();
  const document = briefing.documents.find((each) => each.id === columnId);
  if (!document) {
    return (
      <th scope="col">
        <EditorsWords>{briefing.agreement.label}</EditorsWords>
        <small {...ours}>
          {briefing.agreement.calledBy.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <FormattedMessage
                id="paper.quoted"
                values={{ words: <EditorsWords key={name}>{name}</EditorsWords> }}
              />
            </span>
          ))}
        </small>
      </th>
    );
  }
  return (
    <th scope="col">
      <EditorsWords>{document.label}</EditorsWords>
      <small {...ours}>
        <FormattedMessage
          id="paper.quoted"
          values={{ words: <EditorsWords>{document.calledBy[0]?.quote.exact ?? ''}</EditorsWords> }}
        />
        {', '}
        {document.sentences.length === 0 ? (
          <FormattedMessage id="compare.column.unassigned" />
        ) : (
          <>
            <FormattedMessage id="paper.sentences" values={{ count: document.sentences.length }} />{' '}
            <SentenceNumbers sentences={document.sentences} />
          </>
        )}
        {document.basis === 'inferred' && (
          <>
            {': '}
            <span className="paper-inferred">
              <FormattedMessage id="basis.inferred" />
            </span>
          </>
        )}
      </small>
    </th>
  );
}

function TopicRow({ topic }: { readonly topic: Topic }) {
  const { briefing, lookup, notes } = usePaper();
  return (
    <tr>
      <th scope="row">
        <span className="topic-number">{briefing.topics.indexOf(topic) + 1}</span>
        <span className="topic-name">
          <EditorsWords>{topic.label}</EditorsWords>
        </span>
        <NoteNumbers notes={notesOn(notes, { kind: 'topic', topicId: topic.id })} />
        {topic.gap && (
          <span className="topic-gap">
            <FormattedMessage
              id="not-said"
              values={{ subject: <EditorsWords>{topic.gap.subject}</EditorsWords> }}
            />
          </span>
        )}
      </th>
      {lookup.columns.map((columnId) => {
        const cell = topic.cells[columnId];
        return (
          <td key={columnId}>
            {cell && (
              <CellLines cell={cell} notes={notesOn(notes, { kind: 'cell', topicId: topic.id, columnId })} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface CellLinesProps {
  readonly cell: Cell;
  readonly notes: readonly PackNote[];
}

function CellLines({ cell, notes }: CellLinesProps) {
  const { lookup, sight } = usePaper();
  if (isGap(cell)) {
    return (
      <p className={sight === null ? 'cell cell--silent' : 'cell cell--silent is-dimmed'}>
        <Rest />
        <FormattedMessage id="silence" />
        <NoteNumbers notes={notes} />
      </p>
    );
  }
  return cell.entries.map((entry, index) => {
    const statement = lookup.statements.get(entry.statement);
    if (!statement) return null;
    const isDimmed = sight !== null && !sight.statements.has(statement.id);
    return (
      <p className={isDimmed ? 'cell is-dimmed' : 'cell'} key={`${entry.statement} ${entry.quote.start}`}>
        <b>{kindLetters[statement.kind]}</b>
        <SentenceNumber sentence={statement.sentence} />
        <Words text={entry.quote.exact} certainty={isDimmed ? 'asserted' : statement.certainty} />
        {cautionsOf(statement).map((id, place) => (
          <Fragment key={id}>
            {/* Between the spans: within them no line may break. */}
            {place > 0 ? ', ' : ' '}
            <span className="cell-word">
              <FormattedMessage id={id} />
            </span>
          </Fragment>
        ))}
        {statement.basis === 'inferred' && (
          <>
            {' '}
            <span className="cell-word paper-inferred">
              <FormattedMessage id="basis.inferred" />
            </span>
          </>
        )}{' '}
        <PaperGrade statement={statement.id} />
        {index === cell.entries.length - 1 && <NoteNumbers notes={notes} />}
      </p>
    );
  });
}
