import { useIntl } from 'react-intl';
import type { Sentence } from '../../../shared/briefing/briefing';
import type { Sight } from '../../../shared/briefing/lens';
import type { Grade } from '../../../shared/notes/grade';
import type { Lookup } from '../../../shared/briefing/lookup';
import { kindLetters, type Statement } from '../../../shared/briefing/statement';
import { codeDocument, codeWord } from '../../../shared/briefing/statement-code';
import { Code } from '../../parts/Code';
import '../../parts/GradeMark.css';
import { useNameGrade, useSpellGrade } from '../../parts/name-grade';
import { useNameStatement } from '../../parts/name-statement';
import { SentenceRef } from '../../parts/SentenceRef';
import { sentencesAgainst } from '../../../shared/reference/tensions';
import { useReader } from '../../state/store';
import { againstId, type LinesLayout } from './article-layout';
import './MarginCodes.css';
import type { Subject } from '../panel/reading-subject';

interface MarginCodesProps {
  readonly sentence: Sentence;
  readonly lookup: Lookup;
  readonly lines: LinesLayout | undefined;
  /** What is chosen, when it is this sentence. */
  readonly subject: Subject | null;
  /** What is seen through the lens; null when nothing is dimmed. */
  readonly sight: Sight | null;
  readonly onChoose: (sentence: string, statement: string, by: 'pointer' | 'keyboard') => void;
}

/** The editor's layer beside a sentence: a button a statement, and the sentences that pull against it. */
export function MarginCodes({ sentence, lookup, lines, subject, sight, onChoose }: MarginCodesProps) {
  const intl = useIntl();
  const nameStatement = useNameStatement();
  const nameGrade = useNameGrade();
  const spellGrade = useSpellGrade();
  const grades = useReader((state) => state.grades);
  const against = sentencesAgainst(sentence.id, lookup);
  /** What is to be seen ends the name, so that who speaks to the program can say what they see. */
  const spelledCode = (statement: Statement): string => {
    const word = codeWord(statement);
    const grade = grades.get(statement.id);
    return [
      `${kindLetters[statement.kind]}${codeDocument(statement)}`,
      word === null ? '' : intl.formatMessage({ id: word }),
      grade ? spellGrade(grade) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  };
  const nameOf = (statement: Statement): string => {
    const grade = grades.get(statement.id);
    return [nameStatement(statement), ...(grade ? [nameGrade(grade)] : []), spelledCode(statement)].join(
      ', ',
    );
  };
  const placeOf = (id: string) => lines?.places.get(id);
  return (
    <>
      {(lookup.statementsOf.get(sentence.id) ?? []).map((statement) => (
        <button
          key={statement.id}
          type="button"
          className="margin-code"
          data-dimmed={(sight !== null && !sight.statements.has(statement.id)) || undefined}
          data-margin={statement.id}
          data-column={placeOf(statement.id)?.column ?? 0}
          style={{ top: placeOf(statement.id)?.top ?? 0 }}
          tabIndex={subject ? 0 : -1}
          aria-label={nameOf(statement)}
          aria-pressed={subject?.statement?.id === statement.id}
          // A click that counts no presses of a button comes from a key.
          onClick={({ detail }) => onChoose(sentence.id, statement.id, detail === 0 ? 'keyboard' : 'pointer')}
        >
          <Code statement={statement} withWord />
          <MarginGrade grade={grades.get(statement.id)} />
        </button>
      ))}
      {against.length > 0 && (
        <span
          className="margin-against"
          data-margin={againstId(sentence.id)}
          style={{ top: placeOf(againstId(sentence.id))?.top ?? 0 }}
        >
          {intl.formatMessage(
            { id: 'read.against' },
            {
              sentences: against.map((id, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <SentenceRef sentence={id} />
                </span>
              )),
            },
          )}
        </span>
      )}
    </>
  );
}

/** The reader's grade below the code; the button's name has it in full. */
function MarginGrade({ grade }: { readonly grade: Grade | undefined }) {
  const spellGrade = useSpellGrade();
  return grade ? (
    <>
      {' '}
      <span className="grade-mark" aria-hidden="true">
        {spellGrade(grade)}
      </span>
    </>
  ) : null;
}
