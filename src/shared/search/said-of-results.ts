/** What box and command line say above the results: what could not be followed, and what was taken instead. */
import { isolate } from '../language-of';
import { locale, type MessageId } from '../messages/catalogue';
import type { ExampleQuery } from './query/example-queries';
import { missingOf } from './query/read-either';
import { unreadInWords } from './query/unread-words';
import type { Vocabulary } from './query/vocabulary';
import type { SearchResults } from './find/results';
import { writtenIn } from './words/as-written';

interface Saying {
  readonly vocabulary: Vocabulary;
  /** One of them shows what could have been typed. */
  readonly examples: readonly ExampleQuery[];
  readonly say: (id: MessageId, values: Readonly<Record<string, string>>) => string;
}

/**
 * One line for each: filters that could not be read, words not found as typed and what is shown instead, why nothing is
 * found, and that nothing holds all the words. None when everything is as it was asked for.
 */
export function saidOfResults(results: SearchResults, saying: Saying): readonly string[] {
  const { asked, terms, total } = results;
  const { vocabulary, say } = saying;
  const unread = new Set(unreadInWords(asked, vocabulary, say));
  if (total === 0) return [...unread, ...nothingFound(results, saying)];
  const written = writtenIn(results);
  const missing = missingOf(terms);
  return [
    ...unread,
    ...terms
      .filter(({ found }) => found === 'near')
      .map(({ typed, forms }) =>
        say('search.near', {
          typed: quoted([typed]),
          words: quoted([...forms].slice(0, mostForms).map(written)),
        }),
      ),
    ...(missing.length > 0 ? [say('search.nowhere', { words: quoted(missing) })] : []),
    ...(missing.length === 0 && terms.length > 1 && results.withAllWords === 0
      ? [say('search.none.all', {})]
      : []),
  ];
}

/** How many of the words that are spelt nearly so are named. */
const mostForms = 4;

/** Why nothing was found; nothing when an unknown filter says it already. */
function nothingFound({ query, terms, asked }: SearchResults, { examples, say }: Saying): readonly string[] {
  const missing = missingOf(terms);
  if (missing.length > 0) {
    const exact = new Set(
      asked.clauses.flatMap(({ alternatives }) =>
        alternatives.filter(({ isExact }) => isExact).map(({ typed }) => typed),
      ),
    );
    // What stands in quotation marks is not looked for in other spellings.
    const id = missing.some((typed) => exact.has(typed)) ? 'search.nowhere' : 'search.none';
    return [say(id, { words: quoted(missing) })];
  }
  if (terms.length > 0) return [say('search.none.together', {})];
  if (asked.filters.length > 0) return [say('search.none.filtered', {})];
  if (asked.unread.length > 0) return [];
  const example = isolate((examples.find(({ way }) => way === 'exclude') ?? examples[0])?.query ?? '');
  return [
    say(asked.excluded.length > 0 ? 'search.none.excluded' : 'search.none.word', {
      typed: query.trim(),
      example,
    }),
  ];
}

function quoted(words: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words.map((word) => `“${word}”`));
}
