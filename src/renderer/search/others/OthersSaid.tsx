import { FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../../shared/language-of';
import type { Others } from './ask-others';
import { countOthers } from './arrange-others';

interface OthersThereProps {
  readonly others: Others;
  readonly onLook: () => void;
}

/** Where nothing is found here: that others have it, with the way there. */
export function OthersThere({ others, onLook }: OthersThereProps) {
  return (
    <div className="search-lines">
      <p>
        <OthersCount others={others} />{' '}
        <button
          type="button"
          className="tool tool--small"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onLook}
        >
          <FormattedMessage id="search.others.look" />
        </button>
      </p>
    </div>
  );
}

/** How much was found in how many of them. */
export function OthersCount({ others }: { readonly others: Others }) {
  return (
    <FormattedMessage
      id="search.others.count"
      values={{ count: countOthers(others), briefings: others.found.length }}
    />
  );
}

interface OthersSaidProps {
  /** Null while they are not asked. */
  readonly others: Others | null;
  /** Only they are looked at: that they hold nothing is said. */
  readonly isAlone: boolean;
  /** The folders of those that fail a check. */
  readonly broken: readonly string[];
}

const none: Pick<Others, 'found' | 'failed' | 'left'> = { found: [], failed: [], left: 0 };

/** How the round goes, and below it those that could not be searched. Its first line is there always, so that what it says is read out. */
export function OthersSaid({ others, isAlone, broken }: OthersSaidProps) {
  const intl = useIntl();
  const { failed, left, found } = others ?? none;
  const names = intl.formatList(broken.map((folder) => isolate(`“${folder.replace(/^.*[/\\]/u, '')}”`)));
  return (
    <>
      <output className="search-others-going">
        {left > 0 && <FormattedMessage id="search.others.going" values={{ count: left }} />}
      </output>
      <output className="unseen">
        {others && left === 0 && found.length > 0 && <OthersCount others={others} />}
      </output>
      {isAlone && left === 0 && found.length === 0 && (
        <div className="search-lines">
          <p>
            <FormattedMessage id={others ? 'search.others.none' : 'search.others.short'} />
          </p>
        </div>
      )}
      {others && left === 0 && (failed.length > 0 || isAlone) && (
        <div className="search-others-failed">
          {failed.map(({ title, reason }) => (
            <p key={title}>
              <FormattedMessage id="search.others.failed" values={{ title: isolate(title), reason }} />
            </p>
          ))}
          {isAlone && broken.length > 0 && (
            <p>
              <FormattedMessage id="search.others.broken" values={{ names, count: broken.length }} />
            </p>
          )}
        </div>
      )}
    </>
  );
}
