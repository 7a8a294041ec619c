/** The call that writes notes into a file that the reader names. */
import { noteExtensions, type NoteExportRequest } from '../../shared/note-export/request';
import type { NoteId } from '../../shared/notes/note';
import type { Lineage } from '../../shared/note-merge/lineage';
import type { Settings } from '../../shared/contract/settings';
import type { AnchorDesk } from '../anchoring/anchor-desk';
import type { TemplateFiles } from '../folders';
import { exportNotes } from './notes-export';
import { saveFile } from './save-file';
import { say } from '../say';
import type { Services } from '../services';

export interface NoteExportParts {
  readonly services: Pick<Services, 'openBriefing' | 'listNotes' | 'listEditions' | 'now'>;
  readonly anchorDesk: AnchorDesk;
  readonly listLineages: (briefingId: string) => ReadonlyMap<NoteId, Lineage>;
  readonly labelNames: () => Settings['labelNames'];
  readonly templates: TemplateFiles;
}

/** Composes it from what the disk holds, asks where, and writes it whole. Answers the path, or null on cancel. */
export async function saveNotes(
  { services, anchorDesk, listLineages, labelNames, templates }: NoteExportParts,
  { briefingId, format, noteIds }: NoteExportRequest,
): Promise<string | null> {
  const briefing = await services.openBriefing(briefingId);
  const among = services.listNotes(briefingId);
  const wanted = new Set(noteIds);
  const notes = among.filter(({ id }) => wanted.has(id));
  const gone = wanted.size - notes.length;
  if (gone > 0) throw new Error(say('note-export.gone', { count: String(gone) }));
  const editions = services.listEditions(briefingId);
  const found = await anchorDesk.anchor({ briefing, notes: among, editions, firstBlockIds: [] });
  const anchored = [...found.first, ...(await found.rest)];
  // What cannot be composed is refused before the reader is asked where it should go.
  const bytes = await exportNotes(format, {
    notes,
    among,
    anchors: new Map(anchored.map((each) => [each.noteId, each])),
    lineages: listLineages(briefingId),
    briefing,
    labelNames: labelNames(),
    templates,
    atMs: services.now(),
  });
  return saveFile({
    name: `${briefing.id}-notes`,
    extension: noteExtensions[format],
    filesOf: say(`note-export.files.${format}`),
    bytes,
    unwritable: (file, reason) => say('note-export.unwritable', { file, reason }),
  });
}
