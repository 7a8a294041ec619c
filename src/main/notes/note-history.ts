/**
 * Undo without end, across restarts. Each thing the reader does is one step; a step's rows say what each note was
 * before and after. Undo and redo write new rows and only move the mark between done and undone:
 *
 *     steps     1 2 3 │ 4 5        undo takes the newest done step (3), redo the oldest undone one (4);
 *     standing  done  │ undone     a new step turns the undone ones into abandoned.
 */
import type { DatabaseSync, SQLOutputValue } from '../store/engine';
import type { NoteStep, StepAction, StepDeed } from '../../shared/notes/note-step';
import { isSameContent, type Note } from '../../shared/notes/note';
import { transact } from '../store/transact';
import { atOnce, type Sliced } from '../store/in-slices';
import { prepared } from '../store/prepared';
import { markAfter, putMark } from './reader-marks';
import { beginStep, type Direction, nextStep, turnStep } from './steps';
import {
  contentColumns,
  contentValues,
  noteColumns,
  type NoteState,
  parseNoteRow,
  parseNoteState,
  placementColumns,
  placementOf,
  placementValues,
  stateOf,
} from './note-rows';

/** A note before and after a step; `before` is null when the step wrote the note. */
export interface NoteTransition {
  readonly before: NoteState | null;
  readonly after: Note;
  /** See `NoteState`. */
  readonly lineage?: NoteState['lineage'];
}

/**
 * Records a step that was just done, inside the caller's transaction. What had been undone on this briefing can no
 * longer be done again.
 */
export function recordStep(
  database: DatabaseSync,
  step: {
    readonly briefingId: string;
    readonly action: StepAction;
    readonly deed?: StepDeed | null | undefined;
    /** How many notes it is said to be about, where these are not the ones that it touched. */
    readonly count?: number;
    readonly transitions: readonly NoteTransition[];
    readonly atMs: number;
  },
): void {
  atOnce(recordingStep(database, step));
}

/** The same with pauses, for a step on very many notes: the second half of it, after the notes themselves are written. */
export function* recordingStep(database: DatabaseSync, step: Parameters<typeof recordStep>[1]): Sliced<void> {
  const number = beginStep(database, step);
  for (const [index, transition] of step.transitions.entries()) {
    insertHistory(database, { step: number, action: step.action, atMs: step.atMs }, transition);
    yield (step.transitions.length + index + 1) / 2;
  }
}

/** Takes back the newest step, or answers null when there is none. Notes that it wrote go to the trash. */
export function undoNotes(database: DatabaseSync, briefingId: string, atMs: number): NoteStep | null {
  return transact(database, () => atOnce(stepping(database, briefingId, 'undo', atMs)));
}

/** Does again the step that was last taken back, or answers null. */
export function redoNotes(database: DatabaseSync, briefingId: string, atMs: number): NoteStep | null {
  return transact(database, () => atOnce(stepping(database, briefingId, 'redo', atMs)));
}

/** What undo or redo would do now, without the notes themselves. */
export interface NamedStep {
  readonly action: NoteStep['action'];
  /** How many notes it is about; 0 where it is a grade or a tick. */
  readonly count: number;
}

/** The names of the steps that undo and redo would take now; null for none. As dear for ten thousand notes as for one. */
export function nameSteps(
  database: DatabaseSync,
  briefingId: string,
): { readonly undo: NamedStep | null; readonly redo: NamedStep | null } {
  const name = (direction: Direction): NamedStep | null => {
    const step = nextStep(database, briefingId, direction);
    if (!step) return null;
    const mark = markAfter(database, step.step, direction);
    if (mark) return { action: mark.kind, count: 0 };
    const action = step.deed ?? step.action;
    if (step.count !== null) return { action, count: step.count };
    const row = database
      .prepare('SELECT count(DISTINCT note_id) AS count FROM history WHERE step = ?')
      .get(step.step);
    return { action, count: Number(row?.['count']) };
  };
  return { undo: name('undo'), redo: name('redo') };
}

/** The steps that undo and redo would take now, with their notes as they are. */
export function noteSteps(
  database: DatabaseSync,
  briefingId: string,
): { readonly undo: NoteStep | null; readonly redo: NoteStep | null } {
  const describe = (direction: Direction): NoteStep | null => {
    const step = nextStep(database, briefingId, direction);
    if (!step) return null;
    const mark = markAfter(database, step.step, direction);
    return { action: mark?.kind ?? step.deed ?? step.action, notes: notesOfStep(database, step.step), mark };
  };
  return { undo: describe('undo'), redo: describe('redo') };
}

/** The same with pauses, inside the caller's transaction. */
export function* stepping(
  database: DatabaseSync,
  briefingId: string,
  direction: Direction,
  atMs: number,
): Sliced<NoteStep | null> {
  const step = nextStep(database, briefingId, direction);
  if (!step) return null;
  turnStep(database, step.step, direction);
  const mark = markAfter(database, step.step, direction);
  if (mark) {
    putMark(database, briefingId, mark, atMs);
    return { action: mark.kind, notes: [], mark };
  }
  const numbers = database
    .prepare(
      `SELECT seq FROM history WHERE step = ? AND action IN ('create', 'change', 'delete') ORDER BY seq`,
    )
    .all(step.step);
  const notes: Note[] = [];
  for (const { seq } of numbers) {
    const row = prepared(database, 'SELECT note_id, before, after FROM history WHERE seq = ?').get(seq ?? 0);
    if (!row) throw new Error(`Step ${step.step} is not whole in the history.`);
    const at = { id: String(row['note_id']), step: step.step, direction, atMs };
    notes.push(restore(database, at, wantedOf(row, direction, atMs)));
    yield notes.length;
  }
  return { action: step.deed ?? step.action, notes, mark: null };
}

/** How a note is to be after a step is taken back, or done again. One that the step wrote goes to the trash with it. */
function wantedOf(
  { before, after }: Readonly<Record<string, SQLOutputValue>>,
  direction: Direction,
  atMs: number,
): NoteState {
  if (direction === 'redo') return parseNoteState(String(after));
  return typeof before === 'string'
    ? parseNoteState(before)
    : { ...parseNoteState(String(after)), deletedMs: atMs };
}

function restore(
  database: DatabaseSync,
  at: { readonly id: string; readonly step: number; readonly direction: Direction; readonly atMs: number },
  wanted: NoteState,
): Note {
  const found = prepared(database, `SELECT ${noteColumns} FROM note WHERE id = ?`).get(at.id);
  if (!found) throw new Error(`Note ${at.id} is in the history but not in the store.`);
  const before = parseNoteRow(found);
  const note = writeState(database, before, wanted, at.atMs);
  insertHistory(
    database,
    { step: at.step, action: at.direction, atMs: at.atMs },
    { before: { ...stateOf(before), ...creatorAs(before, wanted) }, after: note, lineage: wanted.lineage },
  );
  return note;
}

/**
 * Gives a note this state and the next revision. It is never modified before it was made, whatever the clock says; and
 * what only puts it in the trash or takes it out does not modify it.
 */
export function writeState(database: DatabaseSync, before: Note, state: NoteState, atMs: number): Note {
  const { placement } = state;
  const columns = placement ? [...contentColumns, ...placementColumns] : contentColumns;
  const values = placement ? [...contentValues(state), ...placementValues(placement)] : contentValues(state);
  const modifiedMs = isSaidBy(before, state) ? before.modifiedMs : Math.trunc(atMs);
  const row = prepared(
    database,
    `UPDATE note SET rev = rev + 1, ${columns.map((column) => `${column} = ?`).join(', ')}, deleted_ms = ?,
         modified_by = ?, creator = coalesce(?, creator), modified_ms = max(?, created_ms) WHERE id = ? RETURNING ${noteColumns}`,
  ).get(...values, state.deletedMs, state.modifiedBy, state.creator ?? null, modifiedMs, before.id);
  if (!row) throw new Error(`There is no note ${before.id}.`);
  return parseNoteRow(row);
}

/** Whether the note says all that the state does, and stands where that does. */
function isSaidBy(note: Note, state: NoteState): boolean {
  const { placement = placementOf(note) } = state;
  return (
    isSameContent(note, state) &&
    note.modifiedBy === state.modifiedBy &&
    (state.creator ?? note.creator) === note.creator &&
    JSON.stringify(placementOf(note)) === JSON.stringify(placementOf(placement))
  );
}

function insertHistory(
  database: DatabaseSync,
  at: { readonly step: number; readonly action: StepAction | Direction; readonly atMs: number },
  { before, after, lineage }: NoteTransition,
): void {
  prepared(
    database,
    `INSERT INTO history (step, note_id, rev, action, before, after, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    at.step,
    after.id,
    after.rev,
    at.action,
    before && JSON.stringify(before),
    JSON.stringify({ ...stateOf(after), ...(before && creatorAs(after, before)), lineage }),
    at.atMs,
  );
}

/** Who wrote the note, where the other state says who did. */
function creatorAs({ creator }: Note, other: NoteState): Pick<NoteState, 'creator'> {
  return other.creator === undefined ? {} : { creator };
}

function notesOfStep(database: DatabaseSync, step: number): readonly Note[] {
  return database
    .prepare(
      `SELECT ${noteColumns} FROM note WHERE id IN (SELECT note_id FROM history WHERE step = ?) ORDER BY seq`,
    )
    .all(step)
    .map(parseNoteRow);
}
