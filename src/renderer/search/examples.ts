/** Things to try: the query, and what it means, as messages. */
export const examples = [
  { query: 'search.try.phrase', means: 'search.try.phrase.means' },
  { query: 'search.try.exclude', means: 'search.try.exclude.means' },
  { query: 'search.try.kind', means: 'search.try.kind.means' },
  { query: 'search.try.certainty', means: 'search.try.certainty.means' },
] as const;
