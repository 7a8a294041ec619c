/** Queries to try: made from the briefing's own words, so that each of them finds something. */
import type { Briefing } from '../../briefing/briefing';
import { withoutMarks } from '../../briefing/emphasis';
import { analyse, type Token } from '../words/analyser';
import { isFunctionWord } from '../words/function-words';

export interface ExampleQuery {
  readonly query: string;
  /** Which way of asking it shows. */
  readonly way: 'phrase' | 'exclude' | 'kind' | 'certainty';
}

/** One query for each way of asking; a way that would find nothing in this briefing is left out. */
export function exampleQueries(briefing: Briefing): readonly ExampleQuery[] {
  const sentences = briefing.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => block.sentences.map(({ text }) => wordsOf(withoutMarks(text))));
  const { statements } = briefing;
  const phrase = termOf(briefing) ?? sentences.flatMap((words) => pairIn(words) ?? [])[0];
  const exclude = withoutOther(sentences);
  const kind = (['criticism', 'reaction', 'prediction', 'provision'] as const).find((each) =>
    statements.some((statement) => statement.kind === each),
  );
  const certainty = (['possible', 'expected', 'ruled-out', 'asserted'] as const).find((each) =>
    statements.some((statement) => statement.certainty === each),
  );
  return [
    ...(phrase === undefined ? [] : [{ query: `“${phrase}”`, way: 'phrase' } as const]),
    ...(exclude === undefined ? [] : [{ query: exclude, way: 'exclude' } as const]),
    ...(kind === undefined ? [] : [{ query: `kind:${kind}`, way: 'kind' } as const]),
    ...(certainty === undefined ? [] : [{ query: `certainty:${certainty}`, way: 'certainty' } as const]),
  ];
}

interface Word extends Token {
  readonly shown: string;
}

/** The words that a sentence is about. Shorter ones make poor examples. */
function wordsOf(text: string): readonly Word[] {
  return analyse(text)
    .filter(({ word, isJoined }) => !isJoined && word.length >= 5 && !isFunctionWord(word))
    .filter(({ word }) => /^\p{L}[\p{L}\p{M}]*$/u.test(word))
    .map((token) => ({ ...token, shown: text.slice(token.start, token.end) }));
}

/** A term of the glossary that is more than one word, as the article writes it. */
function termOf({ glossary }: Briefing): string | undefined {
  return glossary.find(
    ({ term, uses }) =>
      /^\p{L}+ \p{L}+$/u.test(term) &&
      term === term.toLowerCase() &&
      uses.some(({ quote }) => withoutMarks(quote.exact).includes(term)),
  )?.term;
}

/** Two words in lower case that stand side by side, a space between them. */
function pairIn(words: readonly Word[]): string | null {
  for (const [index, first] of words.entries()) {
    const second = words[index + 1];
    if (second?.position !== first.position + 1 || second.start !== first.end + 1) continue;
    if ([first, second].every(({ shown }) => shown === shown.toLowerCase()))
      return `${first.shown} ${second.shown}`;
  }
  return null;
}

/** The word that most sentences hold, without one that only some of these do. */
function withoutOther(sentences: readonly (readonly Word[])[]): string | undefined {
  const holding = Map.groupBy(
    sentences.flatMap((words, index) =>
      [...new Map(words.map((word) => [word.word, word])).values()].map((word) => ({ word, index })),
    ),
    ({ word }) => word.word,
  );
  const most = [...holding.values()]
    .filter((found) => found.length > 1)
    .toSorted((a, b) => b.length - a.length)[0];
  const first = most?.[0];
  if (!most || !first) return undefined;
  const other = sentences[first.index]?.find(
    ({ word }) =>
      word !== first.word.word &&
      most.some(({ index }) => !sentences[index]?.some((each) => each.word === word)),
  );
  return other && `${first.word.shown} −${other.shown}`;
}
