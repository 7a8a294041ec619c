import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Problem } from '../../shared/validate/problem';
import './ProblemTable.css';

interface ProblemTableProps {
  readonly folder: string;
  readonly problems: readonly Problem[];
  /** `little` where other lines follow, which a long table would push out of sight. */
  readonly room: 'ample' | 'little';
}

/** How many problems stand there at first: a file that is broken throughout can have thousands. */
const shownFirst = { ample: 100, little: 4 } as const;

/** Everything that keeps a folder from being opened: where, what, and what to do. */
export function ProblemTable({ folder, problems, room }: ProblemTableProps) {
  const intl = useIntl();
  const [isWhole, setWhole] = useState(false);
  const first = shownFirst[room];
  const heads = {
    place: intl.formatMessage({ id: 'library.problem.place' }),
    message: intl.formatMessage({ id: 'library.problem.message' }),
    remedy: intl.formatMessage({ id: 'library.problem.remedy' }),
  };
  return (
    <>
      <table
        className="problem-table"
        aria-label={intl.formatMessage({ id: 'library.problems.of' }, { folder })}
      >
        <thead>
          <tr>
            <th scope="col">{heads.place}</th>
            <th scope="col">{heads.message}</th>
            <th scope="col">{heads.remedy}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, isWhole ? problems.length : first).map(({ place, message, remedy }) => (
            <tr key={`${place} ${message} ${remedy}`}>
              <th scope="row">{place}</th>
              <td data-head={heads.message}>{message}</td>
              <td data-head={heads.remedy}>{remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > first && (
        <button type="button" className="button problem-more" onClick={() => setWhole(!isWhole)}>
          <FormattedMessage
            id={isWhole ? 'library.problems.first' : 'library.problems.all'}
            values={{ count: isWhole ? first : problems.length }}
          />{' '}
          <span className="unseen">{folder}</span>
        </button>
      )}
    </>
  );
}
