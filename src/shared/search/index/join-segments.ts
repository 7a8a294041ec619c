/** Several segments made into one, without what is dead: no text is read again. */
import type { Searchable } from '../searchable';
import { type Bits, hasBit } from './bits';
import { entriesOf } from './entries-of';
import { familiesOf, narrow, type Segment } from './segment';

export interface Joined {
  readonly segment: Segment;
  /** The rows that are left out; null for none. */
  readonly dead: Bits | null;
}

/** The rows of the parts one after the other. Segments whose postings are not in memory cannot be joined. */
export function joinSegments(parts: readonly Joined[]): Segment {
  const entries: Searchable[] = [];
  const lengths: number[] = [];
  const titles: number[] = [];
  const widths: number[] = [];
  /** By part and row, the row in the whole; -1 for a dead one. */
  const rowIn = parts.map(({ segment, dead }) => {
    const map = new Int32Array(segment.size);
    for (let row = 0; row < segment.size; row += 1) {
      const entry = dead && hasBit(dead, row) ? undefined : segment.entryAt(row);
      map[row] = entry ? entries.length : -1;
      if (!entry) continue;
      entries.push(entry);
      lengths.push(segment.lengths[row] ?? 0);
      titles.push(segment.titles[row] ?? 0);
      widths.push((segment.begins[row + 1] ?? 0) - (segment.begins[row] ?? 0));
    }
    return map;
  });
  const begins = new Uint32Array(entries.length + 1);
  for (const [row, width] of widths.entries()) begins[row + 1] = (begins[row] ?? 0) + width;
  return {
    ...entriesOf(entries),
    lengths: Uint16Array.from(lengths),
    begins,
    titles: Uint16Array.from(titles),
    ...joinWords(parts, rowIn),
  };
}

function joinWords(
  parts: readonly Joined[],
  rowIn: readonly Int32Array[],
): Pick<Segment, 'words' | 'families' | 'postings'> {
  const sum = (count: (segment: Segment) => number): number =>
    parts.reduce((total, { segment }) => total + count(segment), 0);
  const rows = new Uint32Array(sum(({ postings }) => postings.rows.length));
  const weights = new Uint8Array(rows.length);
  const positionStarts = new Uint32Array(rows.length + 1);
  const positions = new Uint32Array(sum(({ postings }) => postings.positions.length));
  const words: string[] = [];
  const stems: string[] = [];
  const bounds = [0];
  let posting = 0;
  let position = 0;
  const next = parts.map(() => 0);
  for (const word of unionOf(parts)) {
    const first = posting;
    let stem = word;
    for (const [index, { segment }] of parts.entries()) {
      const place = next[index] ?? 0;
      if (segment.words[place] !== word) continue;
      next[index] = place + 1;
      stem = segment.families.stems[segment.families.stemOf[place] ?? 0] ?? word;
      const from = segment.postings;
      for (let each = from.starts[place] ?? 0; each < (from.ends[place] ?? 0); each += 1) {
        const row = rowIn[index]?.[from.rows[each] ?? 0] ?? -1;
        if (row === -1) continue;
        rows[posting] = row;
        weights[posting] = from.weights[each] ?? 0;
        const end = from.positionStarts[each + 1] ?? 0;
        for (let at = from.positionStarts[each] ?? 0; at < end; at += 1) {
          positions[position] = from.positions[at] ?? 0;
          position += 1;
        }
        posting += 1;
        positionStarts[posting] = position;
      }
    }
    // A word that only dead rows held is gone with them.
    if (posting === first) continue;
    words.push(word);
    stems.push(stem);
    bounds.push(posting);
  }
  const edges = Uint32Array.from(bounds);
  return {
    words,
    families: familiesOf(stems),
    postings: {
      starts: edges.subarray(0, -1),
      ends: edges.subarray(1),
      rows: rows.slice(0, posting),
      weights: weights.slice(0, posting),
      positionStarts: positionStarts.slice(0, posting + 1),
      positions: narrow(positions.subarray(0, position)),
    },
  };
}

function unionOf(parts: readonly Joined[]): readonly string[] {
  const [first, ...others] = parts;
  if (others.length === 0) return first?.segment.words ?? [];
  return [...new Set(parts.flatMap(({ segment }) => segment.words))].toSorted();
}
