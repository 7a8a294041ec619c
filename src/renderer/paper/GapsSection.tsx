import { FormattedMessage, useIntl } from 'react-intl';
import { columnName } from '../../shared/briefing/column-name';
import { columnCode } from '../../shared/briefing/statement-code';
import { targetOfGap } from '../../shared/gaps/gap-target';
import { isolate } from '../../shared/language-of';
import type { PlacedGap } from '../../shared/briefing/lookup';
import { notesOn } from '../../shared/pack/pack-notes';
import { packGaps } from '../../shared/pack/pack';
import { OurWords } from './OurWords';
import { usePaper } from './paper-context';
import { NoteNumbers, SentenceNumbers } from './References';
import { NoteBelow } from './MarginNote';
import { SectionHead } from './SectionHead';
import { EditorsWords } from './Words';
import './GapsSection.css';

/**
 * Everything the article does not say, as a list to collect answers with: a box, a number and a question each, close
 * enough that the questions of an article stand on one page. What has been ticked on screen prints ticked. Gaps that the
 * request leaves out are counted.
 */
export function GapsSection() {
  const intl = useIntl();
  const { briefing, lookup, job } = usePaper();
  const gaps = packGaps(lookup, job.request);
  const columns = lookup.columns.map((columnId) => {
    const document = briefing.documents.find(({ id }) => id === columnId);
    return intl.formatMessage(
      { id: `paper.gaps.column.${document?.basis ?? 'stated'}` },
      { code: columnCode(columnId), document: isolate(columnName(briefing, columnId)) },
    );
  });
  return (
    <>
      <SectionHead section="gaps">
        <FormattedMessage
          id="paper.gaps.note"
          values={{
            count: gaps.length,
            hidden: lookup.gaps.length - gaps.length,
            all: lookup.gaps.length,
            program: gaps.filter(({ by }) => by === 'program').length,
            columns: columns.join('; '),
          }}
        />
      </SectionHead>
      <ol className="gaps">
        {gaps.map((placed, index) => (
          <GapItem key={placed.gap.id} placed={placed} isFirst={gaps[index - 1]?.topic !== placed.topic} />
        ))}
      </ol>
    </>
  );
}

interface GapItemProps {
  readonly placed: PlacedGap;
  /** True for the first gap of its topic: the topic's name runs into it. */
  readonly isFirst: boolean;
}

/** A gap with the reader's notes on it: by their numbers where the pack lists them, else in full. */
function GapItem({ placed, isFirst }: GapItemProps) {
  const { gap, topic, columnId, number, by } = placed;
  const intl = useIntl();
  const { job, notes, sections } = usePaper();
  const isTicked = job.tickedGaps.includes(gap.id);
  const here = notesOn(notes, targetOfGap(placed));
  return (
    <li className={isFirst ? 'gap gap--first' : 'gap'} id={`gap-${number}`}>
      {isTicked ? (
        <span
          className="gap-tick gap-tick--ticked"
          role="img"
          aria-label={intl.formatMessage({ id: 'paper.gaps.ticked' })}
        />
      ) : (
        <span className="gap-tick" />
      )}
      <div>
        <p>
          <b>{number}</b>{' '}
          {isFirst && (
            <b>
              <EditorsWords>{topic.label}</EditorsWords>.
            </b>
          )}{' '}
          {columnId !== null && <b>{columnCode(columnId)}</b>}{' '}
          {by === 'program' ? (
            <OurWords>{gap.question}</OurWords>
          ) : (
            <EditorsWords>{gap.question}</EditorsWords>
          )}
          {gap.nearest.length > 0 && (
            <>
              {' '}
              <span className="gap-nearest">
                <SentenceNumbers sentences={gap.nearest} />
              </span>
            </>
          )}
          {sections.includes('notes') && <NoteNumbers notes={here} />}
        </p>
        {!sections.includes('notes') && here.map((note) => <NoteBelow key={note.note.id} note={note} />)}
      </div>
    </li>
  );
}
