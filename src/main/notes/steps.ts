/** What the reader did, each thing as one step to undo. The undone steps are always the newest ones. */
import type { DatabaseSync } from '../store/engine';
import { type StepAction, type StepDeed, stepDeeds } from '../../shared/notes/note-step';

export type Direction = 'undo' | 'redo';

export interface StepRow {
  readonly step: number;
  readonly action: StepAction;
  readonly deed: StepDeed | null;
  /** How many notes the step is said to be about; null where these are the ones that it touched. */
  readonly count: number | null;
}

/**
 * Begins a step that is just being done, inside the caller's transaction, and answers its number. What had been undone
 * on this briefing can no longer be done again.
 */
export function beginStep(
  database: DatabaseSync,
  {
    briefingId,
    action,
    deed = null,
    count = null,
    atMs,
  }: {
    readonly briefingId: string;
    readonly action: StepAction;
    readonly deed?: StepDeed | null | undefined;
    readonly count?: number | null | undefined;
    readonly atMs: number;
  },
): number {
  database
    .prepare(`UPDATE step SET standing = 'abandoned' WHERE briefing_id = ? AND standing = 'undone'`)
    .run(briefingId);
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO step (briefing_id, action, deed, count, standing, at_ms) VALUES (?, ?, ?, ?, 'done', ?)`,
    )
    .run(briefingId, action, deed, count, Math.trunc(atMs));
  return Number(lastInsertRowid);
}

/** The step that undo or redo would take now, or null. */
export function nextStep(database: DatabaseSync, briefingId: string, direction: Direction): StepRow | null {
  const row = (
    direction === 'undo'
      ? database.prepare(
          `SELECT step, action, deed, count FROM step WHERE briefing_id = ? AND standing = 'done' ORDER BY step DESC LIMIT 1`,
        )
      : database.prepare(
          `SELECT step, action, deed, count FROM step WHERE briefing_id = ? AND standing = 'undone' ORDER BY step LIMIT 1`,
        )
  ).get(briefingId);
  return row
    ? {
        step: Number(row['step']),
        action: parseAction(row['action']),
        deed: parseDeed(row['deed']),
        count: row['count'] === null ? null : Number(row['count']),
      }
    : null;
}

/** Says of a step that it was taken back, or done again. */
export function turnStep(database: DatabaseSync, step: number, direction: Direction): void {
  database
    .prepare('UPDATE step SET standing = ? WHERE step = ?')
    .run(direction === 'undo' ? 'undone' : 'done', step);
}

/** A deed of a newer program is called by its action. */
function parseDeed(value: unknown): StepDeed | null {
  return stepDeeds.find((deed) => deed === value) ?? null;
}

function parseAction(value: unknown): StepAction {
  if (value === 'create' || value === 'change' || value === 'delete') return value;
  throw new Error(`The history holds a step of an unknown kind: ${String(value)}.`);
}
