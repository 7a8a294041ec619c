/**
 * Whether a long passage holds all the words near each other. In a sentence they are; in a text of some hundred words,
 * that they all stand in it somewhere says little.
 */
import { oncePer } from '../../once-per';
import { type Bits, rowsIn, removeBit } from '../index/bits';
import type { Part, SearchIndex } from '../index/search-index';
import { placeOfWord, rangeList, rangeOfPrefix, type Segment } from '../index/segment';
import type { Term, WordForms } from './term';

/** Words that stand no further apart than this are near each other; measured to be flat from 40 to 100. */
export const nearEnough = 70;

/**
 * Takes out the rows, all of which hold the clauses, in which one word of each does not stand near one of every other.
 * `clauses` are the terms of each; their postings have been brought.
 */
export function keepTogether(index: SearchIndex, rows: Bits, clauses: readonly (readonly Term[])[]): void {
  for (const part of index.parts) {
    const long = longRows(part, rows);
    if (long.size === 0) continue;
    for (const [row, places] of placesIn(part, long, clauses))
      if (!areNear(places, clauses.length)) removeBit(rows, part.base + row);
  }
}

/** The part's rows that are longer than near; shorter ones are together as they are. */
function longRows({ segment, base }: Part, rows: Bits): ReadonlySet<number> {
  const long = new Set<number>();
  if (longest(segment) <= nearEnough) return long;
  for (const each of rowsIn(rows.subarray(base >>> 5, (base + segment.size + 31) >>> 5)))
    if (widthOf(segment, each) > nearEnough) long.add(each);
  return long;
}

function widthOf({ begins }: Segment, row: number): number {
  return (begins[row + 1] ?? 0) - (begins[row] ?? 0);
}

/** How wide its widest row is. */
const longest = oncePer((segment: Segment): number => {
  let most = 0;
  for (let row = 0; row < segment.size; row += 1) most = Math.max(most, widthOf(segment, row));
  return most;
});

interface Place {
  readonly at: number;
  readonly clause: number;
}

function placesIn(
  { segment }: Part,
  rows: ReadonlySet<number>,
  clauses: readonly (readonly Term[])[],
): ReadonlyMap<number, Place[]> {
  const places = new Map([...rows].map((row): [number, Place[]] => [row, []]));
  for (const [clause, terms] of clauses.entries()) {
    const words = terms.flatMap((term) => wordsOf(segment.words, term));
    const { postings } = segment;
    for (const word of words) {
      for (let posting = postings.starts[word] ?? 0; posting < (postings.ends[word] ?? 0); posting += 1) {
        const found = places.get(postings.rows[posting] ?? 0);
        if (!found) continue;
        const end = postings.positionStarts[posting + 1] ?? 0;
        for (let each = postings.positionStarts[posting] ?? 0; each < end; each += 1)
          found.push({ at: postings.positions[each] ?? 0, clause });
      }
    }
  }
  return places;
}

/** The words that count as the term; of words side by side, the first. */
function wordsOf(words: readonly string[], term: Term): readonly number[] {
  return [term, ...term.sequence.slice(0, 1)].flatMap(({ forms, prefix }: WordForms) => [
    ...[...forms].map((form) => placeOfWord(words, form)).filter((place) => place !== -1),
    ...(prefix === null ? [] : rangeList(rangeOfPrefix(words, prefix))),
  ]);
}

/** A window is moved over the places: whether one as wide as near holds all the clauses. */
function areNear(places: readonly Place[], clauses: number): boolean {
  const inOrder = places.toSorted((a, b) => a.at - b.at);
  const inside = Array.from({ length: clauses }, () => 0);
  let held = 0;
  let first = 0;
  for (const { at, clause } of inOrder) {
    inside[clause] = (inside[clause] ?? 0) + 1;
    if (inside[clause] === 1) held += 1;
    for (; (inOrder[first]?.at ?? at) < at - nearEnough; first += 1) {
      const left = inOrder[first]?.clause ?? 0;
      inside[left] = (inside[left] ?? 0) - 1;
      if (inside[left] === 0) held -= 1;
    }
    if (held === clauses) return true;
  }
  return false;
}
