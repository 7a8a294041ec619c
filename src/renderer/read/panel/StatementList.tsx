import type { Lookup } from '../../../shared/briefing/lookup';
import { useBriefingLanguage } from '../../parts/briefing-language';
import { KindLetter } from '../../parts/Code';
import { GradeMark } from '../../parts/GradeMark';
import { PaintedWords } from '../../parts/PaintedWords';
import { EmphasisText } from '../EmphasisText';
import type { Subject } from './reading-subject';

interface StatementListProps {
  readonly subject: Subject;
  readonly lookup: Lookup;
  readonly onChoose: (sentence: string, statement: string) => void;
}

/** The words of a sentence's only statement, large; or its several statements as a list, with the chosen one marked. */
export function StatementList({ subject, lookup, onChoose }: StatementListProps) {
  const language = useBriefingLanguage();
  const { sentence, statements, statement: chosen } = subject;
  const text = lookup.blocks.get(sentence.blockId)?.text ?? '';
  const [only, ...others] = statements;
  if (!only) return null;
  if (others.length === 0) {
    return (
      <blockquote className="panel-quote" {...language}>
        <PaintedWords statement={only}>
          <EmphasisText text={text} start={only.quote.start} end={only.quote.end} marks="dropped" />
        </PaintedWords>
      </blockquote>
    );
  }
  return (
    <ol className="panel-statements">
      {statements.map((statement) => (
        <li key={statement.id}>
          <button
            type="button"
            className="panel-statement"
            aria-current={statement === chosen ? 'true' : undefined}
            onClick={() => onChoose(sentence.id, statement.id)}
          >
            <span>
              <KindLetter statement={statement} />
            </span>
            <span {...language}>
              <EmphasisText
                text={text}
                start={statement.quote.start}
                end={statement.quote.end}
                marks="dropped"
              />{' '}
              <GradeMark statement={statement.id} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
