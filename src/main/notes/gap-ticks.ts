/** The gaps that the reader has ticked: questions that are answered, on paper a box with a tick. */
import type { DatabaseSync } from '../store/engine';
import type { Briefing } from '../../shared/briefing/briefing';
import { treatInferred } from '../../shared/briefing/inferred';
import { lookUp } from '../../shared/briefing/lookup';
import { transact } from '../store/transact';

/** The ticked gaps of a briefing by id, in the order in which they were ticked. */
export function listTickedGaps(database: DatabaseSync, briefingId: string): readonly string[] {
  return database
    .prepare('SELECT gap_id FROM gap_tick WHERE briefing_id = ? ORDER BY ticked_ms, gap_id')
    .all(briefingId)
    .map((row) => String(row['gap_id']));
}

/** Ticks a gap. One that is ticked already keeps its time. The gap must have been checked. */
export function tickGap(database: DatabaseSync, briefingId: string, gapId: string, atMs: number): void {
  transact(database, () =>
    database
      .prepare(
        `INSERT INTO gap_tick (briefing_id, gap_id, ticked_ms) VALUES (?, ?, ?)
         ON CONFLICT (briefing_id, gap_id) DO NOTHING`,
      )
      .run(briefingId, gapId, Math.trunc(atMs)),
  );
}

/** Takes the tick away; none there is no fault. */
export function untickGap(database: DatabaseSync, briefingId: string, gapId: string): void {
  transact(database, () =>
    database.prepare('DELETE FROM gap_tick WHERE briefing_id = ? AND gap_id = ?').run(briefingId, gapId),
  );
}

/**
 * Throws when the briefing has no gap of that id, neither as it was opened nor with inferred assignments treated as
 * unassigned, which lets further cells fall silent.
 */
export function checkGap(briefing: Briefing, gapId: string): void {
  const shown = [briefing, treatInferred(briefing, 'unassigned')];
  if (shown.some((each) => lookUp(each).gaps.some(({ gap }) => gap.id === gapId))) return;
  throw new Error(`There is no gap ${gapId} in the briefing.`);
}
