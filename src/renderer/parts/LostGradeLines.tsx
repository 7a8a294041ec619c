import { FormattedMessage } from 'react-intl';
import { type Grade, numberGraded } from '../../shared/notes/grade';
import { useNameGrade } from './name-grade';

/** Grades without a statement, each in full by the sentence it was given in. */
export function LostGradeLines({ grades }: { readonly grades: readonly Grade[] }) {
  const nameGrade = useNameGrade();
  return (
    <ul className="grade-lost-lines">
      {grades.map((grade) => (
        <li key={grade.statementId}>
          <FormattedMessage id="grade.lost.sentence" values={{ number: numberGraded(grade) }} />,{' '}
          {nameGrade(grade)}
        </li>
      ))}
    </ul>
  );
}
