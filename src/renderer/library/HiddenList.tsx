import { FormattedMessage } from 'react-intl';
import type { HiddenBriefing, ListedBriefing } from '../../shared/briefing/library';
import { replaceByHidden } from '../state/library-actions';

interface HiddenListProps {
  readonly hidden: readonly HiddenBriefing[];
  readonly briefings: readonly ListedBriefing[];
}

/** The folders that nobody sees because another one has their id, and what to do about it. Nothing when there is none. */
export function HiddenList({ hidden, briefings }: HiddenListProps) {
  if (hidden.length === 0) return null;
  return (
    <section aria-labelledby="library-hidden">
      <h2 id="library-hidden" className="section-head">
        <FormattedMessage id="library.hidden" />
      </h2>
      <ul>
        {hidden.map((each) => (
          <li key={each.folder} className="library-hidden">
            <h3 className="library-folder">{each.folder}</h3>
            <Remedy hidden={each} before={briefings.find(({ folder }) => folder === each.behind) ?? null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RemedyProps {
  readonly hidden: HiddenBriefing;
  readonly before: ListedBriefing | null;
}

/** Another edition of one of the reader's own can take its place; what only has the id of another briefing cannot. */
function Remedy({ hidden, before }: RemedyProps) {
  const { title, edition, id, behind } = hidden;
  if (before?.editionHash === hidden.editionHash)
    return (
      <p>
        <FormattedMessage id="library.hidden.copy" values={{ title, edition, behind }} />
      </p>
    );
  const isEdition = before?.where === 'yours' && before.title === title;
  if (!isEdition)
    return (
      <p>
        <FormattedMessage id="library.hidden.words" values={{ title, edition, id, behind }} />
      </p>
    );
  const values = { title, edition, behind, here: before.edition };
  return (
    <>
      <p>
        <FormattedMessage id="library.hidden.edition" values={values} />
      </p>
      <button type="button" className="button" onClick={() => replaceByHidden(hidden, before)}>
        <FormattedMessage id="library.hidden.replace" values={values} />
      </button>
    </>
  );
}
