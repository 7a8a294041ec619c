/** A query in words, for whoever does not know how one is typed. */
import type { Briefing } from '../briefing/briefing';
import type { Speech } from '../messages/speech';
import { facetNames } from './facet-names';
import type { Query, Sought } from './query/query';
import type { Vocabulary } from './query/vocabulary';

/** What it asks for, a sentence for each of its parts. */
export function queryInWords(
  speech: Speech,
  { clauses, excluded, filters }: Query,
  briefing: Briefing,
  vocabulary: Vocabulary,
): string {
  const nameOf = facetNames(speech, briefing, vocabulary);
  const quoted = ({ typed }: Sought): string => {
    const words = `“${typed.replace(/\*+$/u, '')}”`;
    return typed.endsWith('*') ? speech.formatMessage({ id: 'paper.found.begun' }, { words }) : words;
  };
  const either = (words: readonly string[]): string => speech.formatList(words, { type: 'disjunction' });
  const wanted = speech.formatList(clauses.map(({ alternatives }) => either(alternatives.map(quoted))));
  const parts = [
    ...(clauses.length > 0 ? [speech.formatMessage({ id: 'paper.found.with' }, { words: wanted })] : []),
    ...(excluded.length > 0
      ? [speech.formatMessage({ id: 'paper.found.without' }, { words: either(excluded.map(quoted)) })]
      : []),
    ...filters.map(({ key, values, isExcluded }) =>
      speech.formatMessage(
        { id: isExcluded ? 'paper.found.filter-not' : 'paper.found.filter' },
        {
          key: speech.formatMessage({ id: `search.facet.${key}` }),
          values: either(values.map((value) => nameOf(key, value))),
        },
      ),
    ),
  ];
  return parts.join(' ');
}
