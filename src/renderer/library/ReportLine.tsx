import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Edition } from '../../shared/briefing/briefing';
import { isOlderLabel } from '../../shared/briefing/older-edition';
import type { Grade } from '../../shared/notes/grade';
import type { ArrivedBriefing } from '../../shared/briefing/library';
import { LostGradeLines } from '../parts/LostGradeLines';
import { openBriefing, replaceBriefing } from '../state/library-actions';
import type { Reported } from '../state/library-report';
import { NotesStanding } from './NotesStanding';
import { ProblemTable } from './ProblemTable';

interface ReportLineProps {
  readonly line: Reported;
  /** `little` where other lines follow. */
  readonly room: 'ample' | 'little';
  /** The reader keeps the edition that is in the library. */
  readonly onKeep: () => void;
}

/** One line of the report: what became of it, why, and what can be done now. */
export function ReportLine({ line, room, onKeep }: ReportLineProps) {
  switch (line.kind) {
    case 'replaced':
      return (
        <Line words={<Words kind={line.kind} briefing={line.briefing} />}>
          <LosingGrades grades={line.lostGrades} edition={line.briefing.edition} />
          <NotesStanding key={line.briefing.edition.hash} briefing={line.briefing} />
          <OpenButton briefing={line.briefing} />
        </Line>
      );
    case 'added':
      return (
        <Line words={<Words kind={line.kind} briefing={line.briefing} />}>
          {/* It may have been here before, in another edition. */}
          <NotesStanding key={line.briefing.edition.hash} briefing={line.briefing} />
          <OpenButton briefing={line.briefing} />
        </Line>
      );
    case 'present':
      return (
        <Line words={<Words kind={line.kind} briefing={line.briefing} />}>
          <OpenButton briefing={line.briefing} />
        </Line>
      );
    case 'other-edition':
      return (
        <Line words={<Words kind={line.kind} briefing={line.briefing} />}>
          <Editions here={line.here} given={line.briefing.edition} />
          {isOlderLabel(line.briefing.edition.label, line.here.label) && (
            <p className="library-report-older">
              <FormattedMessage
                id="library.report.older"
                values={{ given: line.briefing.edition.label, here: line.here.label }}
              />
            </p>
          )}
          <p>
            <FormattedMessage id="library.report.replace.warning" />
          </p>
          <LosingGrades grades={line.lostGrades} edition={line.briefing.edition} />
          <button type="button" className="button" onClick={onKeep}>
            <FormattedMessage id="library.report.keep" values={{ edition: line.here.label }} />
          </button>
          <button
            type="button"
            className="button button--grave"
            onClick={() => void replaceBriefing(line, line.briefing)}
          >
            <FormattedMessage id="library.report.replace" values={{ edition: line.briefing.edition.label }} />
          </button>
        </Line>
      );
    case 'bundled':
      return (
        <Line words={<Words kind={line.kind} briefing={line.briefing} />}>
          <Editions here={line.here} given={line.briefing.edition} />
        </Line>
      );
    case 'refused':
      return (
        <Line
          words={<FormattedMessage id="library.report.refused" values={{ folder: line.folder }} />}
          isTrouble
        >
          <ProblemTable folder={line.folder} problems={line.problems} room={room} />
        </Line>
      );
    case 'failed':
      return (
        <Line
          words={
            <FormattedMessage
              id="library.report.failed"
              values={{ folder: line.folder, reason: line.reason }}
            />
          }
          isTrouble
        />
      );
    case 'removed':
      return (
        <Line
          words={<FormattedMessage id="library.report.removed" values={{ title: line.briefing.title }} />}
        />
      );
    case 'not-removed':
    case 'not-opened':
      return (
        <Line
          words={
            <FormattedMessage
              id={`library.report.${line.kind}`}
              values={{
                title: line.briefing.title,
                reason: line.reason ?? <FormattedMessage id="library.report.unkept" />,
              }}
            />
          }
          isTrouble
        />
      );
  }
}

interface LineProps {
  readonly words: ReactNode;
  readonly isTrouble?: true;
  readonly children?: ReactNode;
}

function Line({ words, isTrouble, children }: LineProps) {
  return (
    <>
      <p className={isTrouble ? 'library-report-words is-trouble' : 'library-report-words'}>{words}</p>
      {children && <div className="library-report-more">{children}</div>}
    </>
  );
}

interface WordsProps {
  readonly kind: 'added' | 'present' | 'replaced' | 'other-edition' | 'bundled';
  readonly briefing: ArrivedBriefing;
}

function Words({ kind, briefing: { id, title, edition } }: WordsProps) {
  return <FormattedMessage id={`library.report.${kind}`} values={{ id, title, edition: edition.label }} />;
}

/** Two editions may bear one label: each is then named by the beginning of its hash too. */
function Editions({ here, given }: { readonly here: Edition; readonly given: Edition }) {
  return (
    <p>
      <FormattedMessage
        id={here.label === given.label ? 'library.report.editions.same' : 'library.report.editions'}
        values={{
          here: here.label,
          hereHash: here.hash.slice(0, 8),
          given: given.label,
          givenHash: given.hash.slice(0, 8),
        }}
      />
    </p>
  );
}

/** The grades that have no statement in that edition, each by its sentence; nothing where there are none. */
function LosingGrades({ grades, edition }: { readonly grades: readonly Grade[]; readonly edition: Edition }) {
  if (grades.length === 0) return null;
  return (
    <>
      <p>
        <FormattedMessage
          id="library.report.replace.lost"
          values={{ count: grades.length, edition: edition.label }}
        />
      </p>
      <LostGradeLines grades={grades} />
      <p>
        <FormattedMessage id="library.report.replace.lost.after" />
      </p>
    </>
  );
}

function OpenButton({ briefing }: { readonly briefing: ArrivedBriefing }) {
  return (
    <button
      type="button"
      className="button"
      onClick={() => void openBriefing(briefing, briefing.edition.hash)}
    >
      <FormattedMessage id="library.report.open" values={{ title: briefing.title }} />
    </button>
  );
}
