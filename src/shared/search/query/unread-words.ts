/** What could not be read of a query, in words. */
import { locale, type MessageId } from '../../messages/catalogue';
import { distanceFrom } from '../words/near-words';
import type { Query, Unread } from './query';
import { keysTyped } from './query-pieces';
import type { Vocabulary } from './vocabulary';

type Say = (id: MessageId, values: Readonly<Record<string, string>>) => string;

/** One line for each piece that could not be read as it was meant: why, and what can be written instead. */
export function unreadInWords(asked: Query, vocabulary: Vocabulary, say: Say): readonly string[] {
  return asked.unread.map((unread) =>
    [
      ...why(unread, vocabulary, say),
      ...(isSearchedInstead(unread, asked) ? [say('search.unread.as-words', {})] : []),
    ].join(' '),
  );
}

function why({ typed, why: reason, key, next }: Unread, vocabulary: Vocabulary, say: Say): readonly string[] {
  if (reason === 'no-such-filter')
    return [say('search.unread.no-such-filter', { typed, ...filterMeant(typed) })];
  if (reason !== 'no-such-value' && reason !== 'no-value') return [say(`search.unread.${reason}`, { typed })];
  if (!key) return [];
  const values = (vocabulary[key] ?? []).map(({ shown }) => shown);
  const isMore = values.length > mostShown;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    isMore ? values.slice(0, someShown) : values,
  );
  return [
    ...(reason === 'no-such-value'
      ? [say(`search.unread.no-such-value.${key}`, { value: valueOf(typed) })]
      : []),
    say(values.length > 0 ? 'search.unread.values' : 'search.unread.no-values', {
      key: typed.slice(0, typed.indexOf(':')),
      list,
      isMore: String(isMore),
    }),
    ...(next === undefined ? [] : [say('search.unread.space', { next })]),
  ];
}

/** The filter whose name is spelt nearly so, or those that there are. */
function filterMeant(typed: string): { readonly isNear: string; readonly list: string } {
  const far = distanceFrom(typed.slice(0, -1).toLowerCase(), mostSlips);
  const near = [...keysTyped.keys()].filter((name) => far(name) <= mostSlips);
  const names =
    near.length > 0
      ? near.slice(0, 1)
      : ['kind', 'certainty', 'says', 'doc', 'topic', 'tag', 'colour', 'is', 'in'];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.map((name) => `${name}:`));
  return { isNear: String(near.length > 0), list };
}

const mostSlips = 1;

/** A topic or a tag is found by its beginning: some of many show how. */
const mostShown = 13;
const someShown = 5;

function valueOf(typed: string): string {
  return typed.slice(typed.indexOf(':') + 1);
}

/** The value of an exclusion, or of one beside others that there are, is not searched. */
function isSearchedInstead({ typed, why: reason }: Unread, { clauses }: Query): boolean {
  return (
    reason === 'no-such-value' &&
    clauses.some(({ alternatives }) => alternatives.some((sought) => valueOf(typed).includes(sought.typed)))
  );
}
