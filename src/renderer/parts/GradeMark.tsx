import { FormattedMessage } from 'react-intl';
import { type Grade, gradeCode } from '../../shared/grade';
import { useReader } from '../state/store';
import './GradeMark.css';
import { useNameGrade } from './name-grade';

interface GradeMarkProps {
  /** The statement's id. */
  readonly statement: string;
}

/** The reader's grade of a statement in the reader's hand, named in full for screen readers. Nothing where none is given. */
export function GradeMark({ statement }: GradeMarkProps) {
  const grade = useReader((state) => state.grades.get(statement));
  const nameGrade = useNameGrade();
  return grade ? (
    <span className="grade-mark">
      <span aria-hidden="true">
        <GradeWords grade={grade} />
      </span>
      <span className="unseen">{nameGrade(grade)}</span>
    </span>
  ) : null;
}

/** "B2", "moderate confidence", or both: what is graded and no more. */
export function GradeWords({ grade }: { readonly grade: Grade }) {
  const code = gradeCode(grade);
  return (
    <>
      {code}
      {code !== '' && grade.confidence !== null && ', '}
      {grade.confidence !== null && <FormattedMessage id={`grade.confidence.${grade.confidence}.word`} />}
    </>
  );
}
