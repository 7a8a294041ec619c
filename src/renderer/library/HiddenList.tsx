import { FormattedMessage } from 'react-intl';
import type { HiddenBriefing } from '../../shared/briefing/library';

interface HiddenListProps {
  readonly hidden: readonly HiddenBriefing[];
}

/** The folders that nobody sees because another one has their id, and what to do about it. Nothing when there is none. */
export function HiddenList({ hidden }: HiddenListProps) {
  if (hidden.length === 0) return null;
  return (
    <section aria-labelledby="library-hidden">
      <h2 id="library-hidden" className="section-head">
        <FormattedMessage id="library.hidden" />
      </h2>
      <ul>
        {hidden.map(({ folder, title, edition, id, behind }) => (
          <li key={folder} className="library-hidden">
            <h3 className="library-folder">{folder}</h3>
            <p>
              <FormattedMessage id="library.hidden.words" values={{ title, edition, id, behind }} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
