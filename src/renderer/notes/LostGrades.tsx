import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { gradesWithoutStatement } from '../../shared/notes/grade';
import { LostGradeLines } from '../parts/LostGradeLines';
import { useReader } from '../state/store';
import './LostGrades.css';

/** The reader's grades of what this edition no longer holds: they have no other place. Nothing where there are none. */
export function LostGrades({ statements }: Pick<Briefing, 'statements'>) {
  const lost = gradesWithoutStatement(useReader((state) => state.grades).values(), statements);
  if (lost.length === 0) return null;
  return (
    <section className="lost-grades" aria-labelledby="lost-grades">
      <h2 id="lost-grades">
        <FormattedMessage id="grade.lost" />
      </h2>
      <p>
        <FormattedMessage id="grade.lost.why" />
      </p>
      <LostGradeLines grades={lost} />
    </section>
  );
}
