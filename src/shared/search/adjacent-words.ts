/** Words that stand side by side. */
import type { Corpus } from './corpus';
import { lowerBound, type Posting, weightAt } from './segment';
import { addTo, emptyTally, type Tally } from './tally';

/** How often the slots stand side by side, by row; driven by the slot with the fewest rows. */
export function adjacentWords(corpus: Corpus, slots: readonly ReadonlySet<string>[]): Tally {
  const counted = emptyTally(corpus.entries.length);
  for (const { segment, base } of corpus.parts) {
    const lists = slots.map((slot) => [...slot].flatMap((word) => segment.postings.get(word) ?? []));
    const sizes = lists.map((list) => list.reduce((sum, posting) => sum + posting.rows.length, 0));
    const driver = sizes.indexOf(Math.min(...sizes));
    const rows = new Set((lists[driver] ?? []).flatMap((posting) => [...posting.rows]));
    for (const row of rows) {
      const starts = startsIn(row, lists, driver);
      if (starts.length > 0)
        addTo(
          counted,
          base + row,
          starts.reduce((sum, start) => sum + weightAt(start), 0),
        );
    }
  }
  return counted;
}

function startsIn(row: number, lists: readonly (readonly Posting[])[], driver: number): readonly number[] {
  let starts = positionsOf(lists[driver] ?? [], row).map((position) => position - driver);
  for (const [slot, list] of lists.entries()) {
    if (slot === driver) continue;
    if (starts.length === 0) return starts;
    const positions = new Set(positionsOf(list, row));
    starts = starts.filter((start) => positions.has(start + slot));
  }
  return starts;
}

function positionsOf(list: readonly Posting[], row: number): readonly number[] {
  return list.flatMap(({ rows, positions }) => {
    const index = lowerBound(rows, row);
    return rows[index] === row ? (positions[index] ?? []) : [];
  });
}
