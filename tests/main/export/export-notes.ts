/** What a test exports with: the template that comes with Lectern, no labels of its own, a time that stays. */
import { join } from 'node:path';
import { type NoteExport, exportNotes } from '../../../src/main/export/notes-export';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import type { Note } from '../../../src/shared/notes/note';
import type { NoteFormat } from '../../../src/shared/note-export/request';

export const bundledTemplate = join(import.meta.dirname, '../../../resources/templates/notes.mustache');

/** The file's bytes. */
export function exported(
  format: NoteFormat,
  notes: readonly Note[],
  briefing: Briefing,
  more: Partial<NoteExport> = {},
): Promise<Uint8Array> {
  return exportNotes(format, {
    notes,
    briefing,
    labelNames: {},
    templates: { bundled: bundledTemplate, yours: join(import.meta.dirname, 'no-such-template') },
    atMs: Date.UTC(2026, 0, 2),
    ...more,
  });
}

/** The file as text, for the formats that are text. */
export async function exportedText(...args: Parameters<typeof exported>): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await exported(...args));
}
