/** Where the words of a query stand in a text that is shown: the text is analysed again, so marks never drift. */
import type { Term } from '../find/term';
import { type Marked, markRun, partsOfMark } from './mark-run';
import type { Searchable } from '../searchable';

/** A stretch to mark, in UTF-16 code units, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The stretches to mark, in order; those that overlap or touch are one. */
export function markText(text: string, terms: readonly Marked[]): readonly Mark[] {
  return markRun([text], terms).map(({ from, to }) => ({ start: from.at, end: to.at }));
}

/** A piece of a shown text. */
export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The whole text as runs, marked and not, in order. Joined together they are the text. */
export function markRuns(text: string, terms: readonly Marked[]): readonly Run[] {
  return runsOf(text, markText(text, terms));
}

function runsOf(text: string, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    if (start > from) runs.push({ text: text.slice(from, start), isMarked: false });
    runs.push({ text: text.slice(start, end), isMarked: true });
    from = end;
  }
  if (from < text.length) runs.push({ text: text.slice(from), isMarked: false });
  return runs;
}

/** A text marked where it stands in a run. */
export interface MarkedInRun {
  readonly runs: readonly Run[];
  /** In which of the texts that follow the words end that begin in this one, from 0; null where they end in it. */
  readonly goesOnIn: number | null;
}

/** The text as runs, with the beginnings marked of words side by side that go on in the texts that follow. */
export function markGoingOn(
  text: string,
  following: readonly string[],
  terms: readonly Marked[],
): MarkedInRun {
  const own = markRun([text, ...following], terms).filter(({ from }) => from.text === 0);
  const marks = own.flatMap((mark) => partsOfMark(mark, () => text.length).slice(0, 1));
  const last = own.at(-1)?.to.text ?? 0;
  return { runs: runsOf(text, marks), goesOnIn: last > 0 ? last - 1 : null };
}

/** How many texts that follow are looked at for words that go on: of phrases, one less than they have words. */
export function reachOf(terms: readonly Marked[]): number {
  return Math.max(0, ...terms.map(({ sequence }) => sequence.length - 1));
}

/** What a result shows, ready to mark. */
export interface MarkedEntry {
  readonly title: readonly Run[];
  readonly text: readonly Run[];
  /** Empty unless the words were found nowhere else. */
  readonly more: readonly Run[];
  readonly goesOnIn: MarkedInRun['goesOnIn'];
}

/**
 * Marks what a result shows. What is only searched is shown when it alone says why the result is there. `following` are
 * the texts that go on from its own.
 */
export function markEntry(
  entry: Searchable,
  terms: readonly Term[],
  following: readonly string[] = [],
): MarkedEntry {
  const title = markRuns(entry.fields.title, terms);
  const { runs: text, goesOnIn } = markGoingOn(entry.fields.text, following, terms);
  const isPlain = ![...title, ...text].some((run) => run.isMarked);
  const more = isPlain ? markRuns(entry.fields.more, terms) : [];
  return { title, text, more: more.some((run) => run.isMarked) ? more : [], goesOnIn };
}
