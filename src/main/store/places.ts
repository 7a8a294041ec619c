/** Where the reader was in each briefing. The words of a place are the window's own. */
import type { DatabaseSync } from './engine';
import type { Start } from '../../shared/contract/first-start';
import { isView } from '../../shared/contract/view';
import { transact } from './transact';

/** Keeps the place in its briefing, which becomes the one read last. */
export function keepPlace(database: DatabaseSync, { briefingId, view, place }: Start): void {
  transact(database, () =>
    database
      .prepare('INSERT OR REPLACE INTO place (briefing_id, view, place) VALUES (?, ?, ?)')
      .run(briefingId, view, place),
  );
}

/** The place kept for a briefing, or null. */
export function readPlace(database: DatabaseSync, briefingId: string): Start | null {
  const row = database
    .prepare('SELECT briefing_id, view, place FROM place WHERE briefing_id = ?')
    .get(briefingId);
  return row ? parsePlace(row) : null;
}

/** The briefings with a kept place, the one read last first. */
export function listPlaces(database: DatabaseSync): readonly Start[] {
  return database
    .prepare('SELECT briefing_id, view, place FROM place ORDER BY seq DESC')
    .all()
    .map(parsePlace);
}

function parsePlace(row: Readonly<Record<string, unknown>>): Start {
  const view = row['view'];
  return {
    briefingId: String(row['briefing_id']),
    view: isView(view) ? view : 'read',
    place: String(row['place']),
  };
}
