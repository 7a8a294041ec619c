/** Where the words of a query stand in a text that is shown: the text is analysed again, so marks never drift. */
import { analyse } from './analyser';
import type { Term } from './match-clause';
import type { Searchable } from './searchable';

/** The words that are marked, by themselves or side by side. */
type Sought = Pick<Term, 'forms' | 'sequence'>;

/** A stretch to mark, in UTF-16 code units, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The stretches to mark, in order; those that overlap or touch are one. */
export function markText(text: string, terms: readonly Sought[]): readonly Mark[] {
  const tokens = analyse(text);
  const plain = tokens.filter((token) => !token.isJoined);
  const marks: Mark[] = [];
  for (const { forms, sequence } of terms) {
    for (const token of tokens) if (forms.has(token.word)) marks.push(token);
    if (sequence.length === 0) continue;
    for (let first = 0; first + sequence.length <= plain.length; first += 1) {
      if (!sequence.every((slot, index) => slot.has(plain[first + index]?.word ?? ''))) continue;
      const [start, end] = [plain[first]?.start, plain[first + sequence.length - 1]?.end];
      if (start !== undefined && end !== undefined) marks.push({ start, end });
    }
  }
  return merge(marks);
}

function merge(marks: readonly Mark[]): readonly Mark[] {
  const merged: Mark[] = [];
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/** A piece of a shown text. */
export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The whole text as runs, marked and not, in order. Joined together they are the text. */
export function markRuns(text: string, terms: readonly Sought[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end } of markText(text, terms)) {
    if (start > from) runs.push({ text: text.slice(from, start), isMarked: false });
    runs.push({ text: text.slice(start, end), isMarked: true });
    from = end;
  }
  if (from < text.length) runs.push({ text: text.slice(from), isMarked: false });
  return runs;
}

/** What a result shows, ready to mark. */
export interface MarkedEntry {
  readonly title: readonly Run[];
  readonly text: readonly Run[];
  /** Empty unless the words were found nowhere else. */
  readonly more: readonly Run[];
}

/** Marks what a result shows. What is only searched is shown when it alone says why the result is there. */
export function markEntry(entry: Searchable, terms: readonly Term[]): MarkedEntry {
  const title = markRuns(entry.fields.title, terms);
  const text = markRuns(entry.fields.text, terms);
  const isPlain = ![...title, ...text].some((run) => run.isMarked);
  const more = isPlain ? markRuns(entry.fields.more, terms) : [];
  return { title, text, more: more.some((run) => run.isMarked) ? more : [] };
}
