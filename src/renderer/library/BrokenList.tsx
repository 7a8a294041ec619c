import { FormattedMessage } from 'react-intl';
import type { BrokenBriefing } from '../../shared/briefing/library';
import { ProblemTable } from './ProblemTable';

interface BrokenListProps {
  readonly broken: readonly BrokenBriefing[];
}

/** The folders that cannot be opened, each with everything that is wrong with it. Nothing when there is none. */
export function BrokenList({ broken }: BrokenListProps) {
  if (broken.length === 0) return null;
  return (
    <section aria-labelledby="library-broken">
      <h2 id="library-broken" className="section-head">
        <FormattedMessage id="library.broken" />
        <span className="quiet">
          <FormattedMessage id="library.broken.count" values={{ count: broken.length }} />
        </span>
      </h2>
      {broken.map(({ folder, where, problems }) => (
        <section key={folder} className="library-broken">
          <h3 className="library-folder">{folder}</h3>
          <p className="quiet">
            <FormattedMessage id={`library.problems.${where}`} values={{ count: problems.length }} />
          </p>
          <ProblemTable folder={folder} problems={problems} room="little" />
        </section>
      ))}
    </section>
  );
}
