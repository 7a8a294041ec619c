/** Files and folders that the program was asked to open: at its start, by a further start, or by the system. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Given } from '../../shared/contract/given';
import type { LibraryCalls } from '../briefings/library-calls';
import { briefingFile } from '../briefings/briefing-folder';
import type { NoteImportCalls } from '../import/note-import-calls';
import { reasonOf } from '../../shared/reason-of';

/** They wait here until a window takes them up, the oldest first. */
export interface GivenFiles {
  readonly add: (path: string) => void;
  readonly next: () => string | null;
}

/** The list, with what the program was started with. */
export function createGivenFiles(first: string | null): GivenFiles {
  const waiting = first === null ? [] : [first];
  return {
    add: (path) => void waiting.push(path),
    next: () => waiting.shift() ?? null,
  };
}

type Takers = Pick<LibraryCalls, 'addBriefingAt'> & Pick<NoteImportCalls, 'readNoteFileAt'>;

/**
 * Takes up a file as if it had been dropped on the window: a folder or a `briefing.json` for the library, any other
 * for its notes, which need a briefing that is open.
 */
export async function takeGiven(path: string, briefingId: string | null, takers: Takers): Promise<Given> {
  if (await isBriefing(path)) return { kind: 'briefing', arrival: await takers.addBriefingAt(path) };
  if (briefingId === null) return { kind: 'no-briefing' };
  try {
    return { kind: 'notes', preview: await takers.readNoteFileAt(briefingId, path) };
  } catch (error) {
    return { kind: 'notes-refused', reason: reasonOf(error) };
  }
}

async function isBriefing(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true || basename(path) === briefingFile;
}
