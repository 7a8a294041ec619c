/** Whether a text holds what is looked for, word by word and without an index; values in, values out. */
import type { Clause, Sought } from '../query/query';
import type { Searchable } from '../searchable';
import { lettersOf } from '../words/letters';
import { beginningOf, hasLetters, isRead, placesIn, stemOf } from './read-entries';
import { nearEnough } from './words-together';

/** What is looked for, and of each word that was met whether it is one of those. */
export interface Looking {
  readonly sought: Sought;
  /** None of it is where none of these letters are. */
  readonly letters: readonly string[];
  readonly slots: readonly ((word: string) => boolean)[];
  readonly joined: ((word: string) => boolean) | null;
}

/** What is to be looked for, ready for many texts. */
export function looking(sought: Sought): Looking {
  const { words, joined, isExact } = sought;
  const begin = [words[0] ?? '', ...(joined === null ? [] : [joined])];
  return {
    sought,
    letters: begin.map((word) => (isExact ? lettersOf(word) : beginningOf(word))),
    slots: words.map((word, slot) =>
      remembered((met) => isForm(met, word, sought, slot === words.length - 1)),
    ),
    joined: joined === null ? null : remembered((met) => isForm(met, joined, sought, true)),
  };
}

/** Texts are many and words are few: each is asked about once. */
function remembered(isMeant: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = isMeant(word);
    known.set(word, answer);
    return answer;
  };
}

/** True when the answer for the entry is not at hand. */
export function isToBeRead(entry: Searchable, lookFor: readonly Looking[]): boolean {
  if (isRead(entry, 'words')) return false;
  return !isRead(entry, 'letters') || lookFor.some((each) => mayHold(entry, each));
}

function mayHold(entry: Searchable, { letters }: Looking): boolean {
  return letters.some((some) => hasLetters(entry, some));
}

/** Whether the words begin in the entry; side by side they may go on in the next. */
export function holdsWords(entries: readonly Searchable[], row: number, each: Looking): boolean {
  const entry = entries[row];
  if (!entry || !mayHold(entry, each)) return false;
  const { slots, joined } = each;
  const places = placesIn(entry);
  if (joined && places.some((there) => there.some(joined))) return true;
  const [first] = slots;
  return places.some(
    (there, place) =>
      first !== undefined &&
      there.some(first) &&
      slots.every((slot, after) => after === 0 || wordsAt(entries, row, place + after).some(slot)),
  );
}

/** What stands at a place, counted on into the texts that follow without a gap. */
function wordsAt(entries: readonly Searchable[], row: number, place: number): readonly string[] {
  let left = place;
  for (let at = row; ; at += 1) {
    const entry = entries[at];
    if (!entry || (at > row && !entry.follows)) return [];
    const places = placesIn(entry);
    if (left < places.length) return places[left] ?? [];
    left -= places.length;
  }
}

/** `isLast`: it may be the beginning of a word. */
function isForm(
  word: string,
  wanted: string,
  { isExact, isPrefix }: Pick<Sought, 'isExact' | 'isPrefix'>,
  isLast: boolean,
): boolean {
  if (word === wanted || (isPrefix && isLast && word.startsWith(wanted))) return true;
  return !isExact && stemOf(word) === stemOf(wanted);
}

/** Whether the text is short, or some stretch of it holds a word of every clause; of words side by side, the first. */
export function standTogether(
  entries: readonly Searchable[],
  row: number,
  clauses: readonly Clause[],
): boolean {
  const entry = entries[row];
  if (!entry || clauses.length < 2) return true;
  const places = placesIn(entry);
  const isFollowed = entries[row + 1]?.follows === true;
  // A gap parts it from the next one.
  if (places.length + (isFollowed ? 0 : 1) <= nearEnough) return true;
  const starts = clauses.map(({ alternatives }) =>
    [...places.keys()].filter((place) =>
      places[place]?.some((word) =>
        alternatives.some(
          (sought) =>
            isForm(word, sought.words[0] ?? '', sought, sought.words.length === 1) ||
            (sought.joined !== null && isForm(word, sought.joined, sought, true)),
        ),
      ),
    ),
  );
  return starts
    .flat()
    .some((from) =>
      starts.every((each) => each.some((place) => place >= from && place <= from + nearEnough)),
    );
}
