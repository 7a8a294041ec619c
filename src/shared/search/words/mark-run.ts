/**
 * Where the words of a query stand in a run of texts, such as the blocks of an article: words may be side by side over the
 * end of one and the beginning of the next. Each text is analysed by itself, so marks never drift.
 */
import { analyse, type Token } from './analyser';
import { isForm, type Term } from '../find/term';

/** The words that are marked, by themselves or side by side. */
export type Marked = Pick<Term, 'forms' | 'prefix' | 'sequence'>;

/** A place in a run: which text, from 0, and UTF-16 code units of that text. */
export interface RunPlace {
  readonly text: number;
  readonly at: number;
}

/** A stretch to mark, end exclusive; it may end in a later text than it begins in. */
export interface RunMark {
  readonly from: RunPlace;
  readonly to: RunPlace;
}

/** The part of a mark that lies in one text. */
export interface MarkPart {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

export interface RunMarker {
  /**
   * Takes in the next text, as it was analysed. `goesOn`: words are side by side over its beginning and the end of the text
   * before.
   */
  readonly add: (tokens: readonly Token[], goesOn: boolean) => void;
  /** The marks in all that was taken in, in order; those that overlap or touch are one. */
  readonly marks: () => readonly RunMark[];
}

/** Marks texts one after the other, so that a long run can be marked in slices. */
export function createRunMarker(terms: readonly Marked[]): RunMarker {
  const sequences = terms.map(({ sequence }) => sequence).filter(({ length }) => length > 0);
  const longest = Math.max(0, ...sequences.map(({ length }) => length));
  const found: RunMark[] = [];
  /** The last places of the texts so far, as many as the beginning of a sequence can hold. */
  let before: readonly Place[] = [];
  let text = -1;
  return {
    add(tokens, goesOn) {
      text += 1;
      const places: Place[] = goesOn ? [...before] : [];
      const fresh = places.length;
      for (const { word, start, end, position } of tokens) {
        if (terms.some((term) => isForm(word, term)))
          found.push({ from: { text, at: start }, to: { text, at: end } });
        if (longest > 0) (places[fresh + position] ??= []).push({ word, text, start, end });
      }
      for (const sequence of sequences) {
        const last = sequence.length - 1;
        // What ended before this text was found there.
        for (let first = Math.max(0, fresh - last); first + last < places.length; first += 1) {
          const words = wordsAt(places, first, sequence);
          const [from, to] = [words?.[0], words?.[last]];
          if (from && to)
            found.push({ from: { text: from.text, at: from.start }, to: { text: to.text, at: to.end } });
        }
      }
      before = longest > 1 ? places.slice(1 - longest) : [];
    },
    marks: () => merge(found),
  };
}

/** What stands at one place: a word, and what is joined there. */
type Place = Placed[];

/** The word of each slot, side by side from that place on; null where one of them is another. */
function wordsAt(
  places: readonly Place[],
  first: number,
  sequence: Marked['sequence'],
): readonly Placed[] | null {
  const words: Placed[] = [];
  for (const [index, slot] of sequence.entries()) {
    const found = places[first + index]?.find(({ word }) => isForm(word, slot));
    if (!found) return null;
    words.push(found);
  }
  return words;
}

interface Placed {
  readonly word: string;
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** The marks in texts that go on from one to the next. */
export function markRun(texts: readonly string[], terms: readonly Marked[]): readonly RunMark[] {
  const marker = createRunMarker(terms);
  for (const [index, text] of texts.entries()) marker.add(analyse(text), index > 0);
  return marker.marks();
}

/** The parts of a mark text by text, none empty. `lengthOf` is asked of the texts before the last. */
export function partsOfMark({ from, to }: RunMark, lengthOf: (text: number) => number): readonly MarkPart[] {
  const parts: MarkPart[] = [];
  for (let text = from.text; text <= to.text; text += 1) {
    const start = text === from.text ? from.at : 0;
    const end = text === to.text ? to.at : lengthOf(text);
    if (start < end) parts.push({ text, start, end });
  }
  return parts;
}

/** Below 0 where the first place lies before the second. */
export function comparePlaces(a: RunPlace, b: RunPlace): number {
  return a.text - b.text || a.at - b.at;
}

function merge(marks: readonly RunMark[]): readonly RunMark[] {
  const merged: RunMark[] = [];
  for (const { from, to } of marks.toSorted((a, b) => comparePlaces(a.from, b.from))) {
    const last = merged.at(-1);
    if (last && comparePlaces(from, last.to) <= 0)
      merged[merged.length - 1] = { from: last.from, to: comparePlaces(to, last.to) > 0 ? to : last.to };
    else merged.push({ from, to });
  }
  return merged;
}
