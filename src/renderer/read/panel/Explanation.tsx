import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isInferred } from '../../../shared/briefing/inferred';
import { languageOf } from '../../../shared/language-of';
import { TensionCard } from '../../parts/TensionCard';
import type { Place } from '../../state/place';
import type { OpenBriefing } from '../../state/open-briefing';
import { tensionsOf } from '../../../shared/reference/tensions';
import { useNamedLine } from '../use-named-line';
import { EditorsLines } from './EditorsLines';
import './Explanation.css';
import { GradeFields } from './GradeFields';
import { NoteThreads, type NoteThreadsContext } from './NoteThreads';
import { notesOnTension } from './panel-notes';
import type { Subject } from './reading-subject';
import { StatementFacts } from './StatementFacts';
import { StatementList } from './StatementList';
import { StatementWords } from './StatementWords';
import { WhereUsed } from './WhereUsed';

interface ExplanationProps {
  readonly open: OpenBriefing;
  readonly subject: Subject | null;
  readonly panel: RefObject<HTMLElement | null>;
  readonly onChoose: (sentence: string, statement: string | null) => void;
  readonly onStep: (step: 'previous' | 'next') => void;
  readonly place: Place;
  /** Notes that wait to be finished. */
  readonly waiting: ReactNode;
  /** What the notes in the tensions' cards are shown with. */
  readonly threads: NoteThreadsContext;
  readonly onWriteOnTension: (tensionId: string) => void;
  /** The reader's notes on what is chosen. */
  readonly children: ReactNode;
}

/** The panel: what the chosen statement says in a sentence, then in facts, then what pulls against it, then the notes. */
export function Explanation({
  open,
  subject,
  panel,
  place,
  waiting,
  threads,
  children,
  ...on
}: ExplanationProps) {
  const intl = useIntl();
  const named = useNamedLine();
  const { briefing, lookup } = open;
  const count = subject?.statements.length ?? 0;
  const position = subject?.statement ? subject.statements.indexOf(subject.statement) + 1 : 0;
  return (
    <aside
      className="panel"
      aria-label={intl.formatMessage({ id: 'read.explanation' })}
      tabIndex={-1}
      ref={panel}
    >
      <div className="panel-head">
        <h2 className="panel-title">
          {subject ? (
            <FormattedMessage id="read.sentence" values={{ number: subject.sentence.number }} />
          ) : (
            <FormattedMessage id="read.whole" />
          )}
        </h2>
        {subject && (
          <span className="quiet">
            <FormattedMessage id="read.statement.position" values={{ count, position }} />
          </span>
        )}
        <div className="panel-steps">
          <StepButton step="previous" onStep={on.onStep} />
          <StepButton step="next" onStep={on.onStep} />
        </div>
      </div>
      {waiting}
      {subject ? (
        <>
          <StatementList subject={subject} lookup={lookup} onChoose={on.onChoose} />
          {subject.statement ? (
            <>
              <StatementWords statement={subject.statement} documents={briefing.documents} />
              <StatementFacts statement={subject.statement} open={open} />
            </>
          ) : (
            <p className="panel-words">
              <FormattedMessage id="read.no-statement" />
            </p>
          )}
          {tensionsOf(subject.sentence.id, lookup).map((tension) => (
            <TensionCard
              key={tension.id}
              tension={tension}
              briefing={briefing}
              setting="panel"
              isMarked={place.view === 'read' && place.tension === tension.id}
              namedBy={place.view === 'read' && place.tension === tension.id ? place : null}
              onWrite={() => on.onWriteOnTension(tension.id)}
            >
              <NoteThreads {...threads} shown={notesOnTension(tension.id, threads.notes)} />
            </TensionCard>
          ))}
          {subject.statement && <GradeFields key={subject.statement.id} statementId={subject.statement.id} />}
          <WhereUsed sentence={subject.sentence} open={open} />
        </>
      ) : (
        <>
          <p className="panel-words" {...named('descriptor')} {...languageOf(briefing)}>
            {briefing.sourceDescriptor}
          </p>
          <p className="panel-words quiet">
            <FormattedMessage id="read.whole.hint" />
          </p>
          {open.inferred === 'unassigned' && open.asOpened.statements.some(isInferred) && (
            <p className="quiet">
              <FormattedMessage id="editors-lines.unassigned" />
            </p>
          )}
          <EditorsLines briefing={briefing} />
        </>
      )}
      {children}
    </aside>
  );
}

interface StepButtonProps {
  readonly step: 'previous' | 'next';
  readonly onStep: (step: 'previous' | 'next') => void;
}

function StepButton({ step, onStep }: StepButtonProps) {
  const intl = useIntl();
  const Icon = step === 'previous' ? ChevronUp : ChevronDown;
  return (
    <button
      type="button"
      className="tool tool--small"
      aria-label={intl.formatMessage({ id: `read.statement.${step}` })}
      title={intl.formatMessage({ id: `read.statement.${step}` })}
      onClick={() => onStep(step)}
    >
      <Icon className="icon" aria-hidden="true" />
    </button>
  );
}
