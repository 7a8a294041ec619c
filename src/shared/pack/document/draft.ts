/** What the sections of a document are drafted from, and how their lines are put together. */
import { splitEmphasis } from '../../briefing/emphasis';
import { spansOf } from '../../briefing/sentence-spans';
import type { Certainty } from '../../briefing/statement';
import type { MessageId } from '../../messages/catalogue';
import type { Speech } from '../../messages/speech';
import type { PackNote } from '../pack-notes';
import type { Paper } from '../paper';
import type { Block, Run, Runs } from './document';

/** The catalogue, with dates. */
export interface DocumentSpeech extends Speech {
  readonly formatDate: (
    ms: number,
    style: { readonly dateStyle: 'long' | 'medium'; readonly timeStyle?: 'short' },
  ) => string;
}

export interface Draft {
  readonly paper: Paper;
  readonly speech: DocumentSpeech;
}

/** A section without its head. */
export interface Drafted {
  readonly lead: Runs;
  readonly blocks: readonly Block[];
}

type Text = Run & { readonly kind: 'text' };

/** The program's words. */
export function text(words: string, style: Text['style'] = 'plain'): Text {
  return {
    kind: 'text',
    text: words,
    by: 'program',
    style,
    certainty: null,
    isDimmed: false,
    isMarked: false,
  };
}

/** The editor's words within a line of the program's. */
export function editor(words: string, style: Text['style'] = 'plain'): Text {
  return { ...text(words, style), by: 'editor' };
}

/** The article's words without the asterisks of emphasis. */
export function article(words: string, certainty: Certainty | null = null): Runs {
  return splitEmphasis(words).flatMap((run) =>
    run.style === 'mark' ? [] : { ...text(run.text, run.style), by: 'article' as const, certainty },
  );
}

/** The runs as the lens leaves them out. */
export function dimmed(runs: Runs): Runs {
  return runs.map((run) => (run.kind === 'text' ? { ...run, isDimmed: true, certainty: null } : run));
}

export function sentence(id: string): Run {
  return { kind: 'sentence', sentence: id };
}

/** Sentence numbers with neighbours drawn together: "4 to 7, 11". */
export function sentences({ speech }: Draft, ids: readonly string[]): Runs {
  const numbers = ids.map((id) => Number(id.slice(1)));
  return spansOf(numbers).flatMap(({ first, last }, index) => [
    ...(index > 0 ? [text(', ')] : []),
    ...(first === last
      ? [sentence(`S${first}`)]
      : sayRuns(speech, 'paper.range', { first: [sentence(`S${first}`)], last: [sentence(`S${last}`)] })),
  ]);
}

/** The same after the words that rest on them. Nothing where there are none. */
export function cite(draft: Draft, ids: readonly string[]): Runs {
  return ids.length === 0 ? [] : [{ kind: 'cite', runs: sentences(draft, ids) }];
}

/** "Sentences 4 to 7.", led by a space; nothing where there are none. */
export function uses(draft: Draft, ids: readonly string[]): Runs {
  return ids.length === 0
    ? []
    : [
        text(' '),
        ...sayRuns(draft.speech, 'paper.uses', {
          count: new Set(ids).size,
          sentences: sentences(draft, ids),
        }),
      ];
}

/** Numbers of notes. Nothing where there are none; a reply has none. */
export function noteNumbers(notes: readonly PackNote[]): Runs {
  return notes.flatMap(({ number }) => (number === null ? [] : { kind: 'note', number }));
}

/** The anchor of a numbered note. */
export function noteAnchor(number: number): string {
  return `note-${number}`;
}

/** A message whose values may be runs. */
export function sayRuns(
  speech: Speech,
  id: MessageId,
  values: Readonly<Record<string, string | number | Runs>>,
): Runs {
  const held: Runs[] = [];
  const plain = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'number') return [name, value] as const;
    if (typeof value === 'string') return [name, value.replace(noncharacters, '\uFFFD')] as const;
    held.push(value);
    return [name, `\uFFFE${held.length - 1}\uFFFF`] as const;
  });
  return speech
    .formatMessage({ id }, Object.fromEntries(plain))
    .split(/\uFFFE(\d+)\uFFFF/u)
    .flatMap((part, index) =>
      index % 2 === 1 ? (held[Number(part)] ?? []) : part === '' ? [] : [text(part)],
    );
}

/** No text has them: between two of them stands the place of a value. */
const noncharacters = /[\uFFFE\uFFFF]/gu;

export function paragraph(runs: Runs, tone: (Block & { kind: 'paragraph' })['tone'] = 'plain'): Block {
  return { kind: 'paragraph', tone, runs };
}

export function heading(runs: Runs, level: 3 | 4 = 3, anchor: string | null = null): Block {
  return { kind: 'heading', level, anchor, runs };
}

/** The parts that hold anything, with these words between them. */
export function joined(parts: readonly Runs[], between: string): Runs {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index > 0 ? [text(between), ...part] : part));
}
