import { FormattedMessage } from 'react-intl';
import type { Sentence } from '../../../shared/briefing/briefing';
import { firstWords } from '../../../shared/reference/first-words';
import { SentenceRef } from '../../parts/SentenceRef';
import { SentenceUses, type Used } from '../../parts/SentenceUses';
import type { OpenBriefing } from '../../state/open-briefing';
import { type IndexColumn, isUsedIn, named } from './index-columns';

interface IndexRowProps {
  readonly sentence: Sentence;
  readonly used: Used;
  readonly columns: readonly IndexColumn[];
  readonly open: OpenBriefing;
  /** It was gone to. */
  readonly isMarked: boolean;
}

/** How many characters of a sentence are shown; its number opens the rest. */
const shownLength = 48;

/** A sentence and its uses. What it is not used for is said, too. */
export function IndexRow({ sentence, used, columns, open, isMarked }: IndexRowProps) {
  const { language, direction } = open.briefing;
  return (
    <tr id={indexRowId(sentence.id)} aria-current={isMarked ? 'true' : undefined}>
      <th scope="row" className="index-sentence">
        <SentenceRef sentence={sentence.id} />{' '}
        <span className="words" lang={language} dir={direction}>
          {firstWords(sentence.text, shownLength)}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column.id} data-column={column.id}>
          <span className="index-label" aria-hidden="true">
            <FormattedMessage id={column.name} />
          </span>
          <span className="index-uses">
            {isUsedIn(column, used) ? (
              column.groups.map(
                (group) =>
                  used[group].length > 0 && (
                    <span className="index-group" key={group}>
                      {named.has(group) && (
                        <span className="quiet">
                          <FormattedMessage id={`trace.${group}`} />{' '}
                        </span>
                      )}
                      <SentenceUses used={used} group={group} open={open} />
                    </span>
                  ),
              )
            ) : (
              <span className="quiet">
                <FormattedMessage id="trace.none" />
              </span>
            )}
          </span>
        </td>
      ))}
    </tr>
  );
}

/** The element of a sentence's row, by the sentence's id. */
export function indexRowId(sentenceId: string): string {
  return `index-${sentenceId}`;
}
