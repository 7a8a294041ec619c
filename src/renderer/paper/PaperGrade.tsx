/** The reader's grades on paper, in italics. Where nothing is graded nothing is printed: neither marks nor their key. */
import { FormattedMessage } from 'react-intl';
import { useSpellGrade } from '../parts/name-grade';
import { usePaper } from './paper-context';
import './PaperGrade.css';

interface PaperGradeProps {
  /** The statement's id. */
  readonly statement: string;
}

/** The grade of a statement; nothing where none is given. */
export function PaperGrade({ statement }: PaperGradeProps) {
  const spellGrade = useSpellGrade();
  const grade = usePaper().grades.get(statement);
  return grade ? <span className="paper-grade">{spellGrade(grade)}</span> : null;
}

/** What the marks mean, for the head of a section that prints them. */
export function GradeLegend() {
  return usePaper().grades.size === 0 ? null : (
    <p className="grade-legend">
      <FormattedMessage id="grade.legend" />
    </p>
  );
}
