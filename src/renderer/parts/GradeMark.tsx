import { useReader } from '../state/store';
import './GradeMark.css';
import { useNameGrade, useSpellGrade } from './name-grade';

interface GradeMarkProps {
  /** The statement's id. */
  readonly statement: string;
}

/** The reader's grade of a statement in the reader's hand, named in full for screen readers. Nothing where none is given. */
export function GradeMark({ statement }: GradeMarkProps) {
  const grade = useReader((state) => state.grades.get(statement));
  const nameGrade = useNameGrade();
  const spellGrade = useSpellGrade();
  return grade ? (
    <span className="grade-mark">
      <span aria-hidden="true">{spellGrade(grade)}</span>
      <span className="unseen">{nameGrade(grade)}</span>
    </span>
  ) : null;
}
