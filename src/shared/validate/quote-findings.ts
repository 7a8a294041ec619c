/** Quotes: the exact words of the article, at the place they say. */
import type { BriefingFile, Sentence } from '../briefing/briefing';
import { isGap } from '../briefing/comparison';
import type { Quote } from '../briefing/statement';
import { placeBlocks } from './places';
import { type Finding, type Path, shown } from './problem';

type QuoteBearing = Pick<
  BriefingFile,
  'blocks' | 'documents' | 'agreement' | 'statements' | 'topics' | 'tensions' | 'glossary'
>;

/** Every quote whose words do not stand in its sentence at its offsets, with where they were found. */
export function quoteFindings(file: QuoteBearing, lines: readonly string[]): readonly Finding[] {
  const sentences = new Map(
    placeBlocks(file.blocks, lines)
      .flatMap((block) => block.sentences)
      .map((sentence) => [sentence.id, sentence]),
  );
  return [
    ...[...quotesOf(file)].flatMap(({ quote, sentence, path }) => {
      const place = sentences.get(sentence);
      return place ? misplaced(quote, place, path, sentences) : [];
    }),
    ...wordFindings(file, sentences),
  ];
}

function misplaced(
  quote: Quote,
  sentence: Sentence,
  path: Path,
  sentences: ReadonlyMap<string, Sentence>,
): readonly Finding[] {
  const from = quote.start - sentence.start;
  const stands = sentence.text.slice(Math.max(0, from), Math.max(0, quote.end - sentence.start));
  if (from >= 0 && stands === quote.exact) return [];
  const found = occurrences(sentence.text, quote.exact).map((at) => at + sentence.start);
  if (found.length > 0) {
    const places = found.map((start) => `"start": ${start}, "end": ${start + quote.exact.length}`);
    return [
      {
        path,
        message: `The words ${shown(quote.exact)} do not stand at ${quote.start} to ${quote.end} of ${sentence.id}.`,
        remedy: `Write ${places.join(', or ')}: there they were found.`,
      },
    ];
  }
  return [
    {
      path,
      message: `The words ${shown(quote.exact)} are not in ${sentence.id}.`,
      remedy: whereInstead(quote.exact, sentence, sentences),
    },
  ];
}

/** What to do about words that are not in their sentence: they may be elsewhere, or written with other marks. */
function whereInstead(words: string, sentence: Sentence, sentences: ReadonlyMap<string, Sentence>): string {
  const others = [...sentences.values()]
    .filter((other) => other.text.includes(words))
    .map((other) => other.id);
  if (others.length > 0)
    return `They are in ${others.join(', ')}: name that sentence, or quote ${sentence.id}.`;
  const [like] = occurrences(plain(sentence.text), plain(words));
  if (like !== undefined && plain(words) !== '') {
    return `The article writes ${shown(sentence.text.slice(like, like + words.length))}: copy that letter for letter.`;
  }
  return 'They are nowhere in the article: copy the words from the sentence, letter for letter.';
}

/** The same letters with plain marks and without capitals; of the same length, so that places hold. */
function plain(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '‘': "'",
    '’': "'",
    '“': '"',
    '”': '"',
    '–': '-',
    '—': '-',
  };
  return text.replace(/[‘’“”–—A-Z]/gu, (letter) => marks[letter] ?? letter.toLowerCase());
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Words that are the article's though they have no offsets: cues, quantities, times, and names of the agreement. */
function wordFindings(file: QuoteBearing, sentences: ReadonlyMap<string, Sentence>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [s, statement] of file.statements.entries()) {
    const sentence = sentences.get(statement.sentence);
    if (!sentence) continue;
    const words: readonly (readonly [Path, string | null | undefined])[] = [
      [['cue'], statement.cue],
      [['quantity', 'text'], statement.quantity?.text],
      [['quantity', 'comparator'], statement.quantity?.comparator],
      [['time', 'text'], statement.time?.text],
    ];
    for (const [path, text] of words) {
      if (text === undefined || text === null || sentence.text.includes(text)) continue;
      findings.push({
        path: ['statements', s, ...path],
        message: `The words ${shown(text)} are not in ${sentence.id}.`,
        remedy: whereInstead(text, sentence, sentences),
      });
    }
  }
  const article = [...sentences.values()].map((sentence) => plain(sentence.text)).join('\n');
  for (const [index, name] of file.agreement.calledBy.entries()) {
    if (article.includes(plain(name))) continue;
    findings.push({
      path: ['agreement', 'calledBy', index],
      message: `The article nowhere says ${shown(name)}.`,
      remedy: 'Write what the article calls the agreement, in its own words.',
    });
  }
  return findings;
}

interface PlacedQuote {
  readonly quote: Quote;
  readonly sentence: string;
  readonly path: Path;
}

function* quotesOf(file: QuoteBearing): Generator<PlacedQuote> {
  for (const [d, document] of file.documents.entries())
    yield* quotes(['documents', d, 'calledBy'], document.calledBy);
  yield* quotes(['statements'], file.statements);
  const sentenceOf = new Map(file.statements.map((statement) => [statement.id, statement.sentence]));
  for (const [t, topic] of file.topics.entries()) {
    for (const [column, cell] of Object.entries(topic.cells)) {
      if (isGap(cell)) continue;
      for (const [e, { statement, quote }] of cell.entries.entries()) {
        const path = ['topics', t, 'cells', column, 'entries', e, 'quote'];
        yield { quote, sentence: sentenceOf.get(statement) ?? '', path };
      }
    }
  }
  for (const [t, tension] of file.tensions.entries())
    yield* quotes(['tensions', t, 'facing'], tension.facing);
  for (const [t, term] of file.glossary.entries()) yield* quotes(['glossary', t, 'uses'], term.uses);
}

function* quotes(
  path: Path,
  items: readonly { readonly sentence: string; readonly quote: Quote }[],
): Generator<PlacedQuote> {
  for (const [index, { sentence, quote }] of items.entries()) {
    yield { quote, sentence, path: [...path, index, 'quote'] };
  }
}
