/** The code that takes in notes is loaded at the first import, not at the start. */
import type { NoteImportCalls, NoteImportParts } from './note-import-calls';

/** The import's calls, each of which loads the code when it is the first. */
export function loadImportCalls(parts: Omit<NoteImportParts, 'chooseFile' | 'saveText'>): NoteImportCalls {
  let loading: Promise<NoteImportCalls> | null = null;
  const calls = (): Promise<NoteImportCalls> => (loading ??= load(parts));
  return {
    chooseNoteFile: async (briefingId) => (await calls()).chooseNoteFile(briefingId),
    readNoteFileAt: async (briefingId, path) => (await calls()).readNoteFileAt(briefingId, path),
    previewImport: async (importId, lost) => (await calls()).previewImport(importId, lost),
    importNotes: async (importId, lost) => (await calls()).importNotes(importId, lost),
    tellImport: async (importId, way) => (await calls()).tellImport(importId, way),
  };
}

async function load(parts: Omit<NoteImportParts, 'chooseFile' | 'saveText'>): Promise<NoteImportCalls> {
  const [{ createNoteImportCalls }, { noteImportDialogs }] = await Promise.all([
    import('./note-import-calls'),
    import('./note-import-dialogs'),
  ]);
  return createNoteImportCalls({ ...parts, ...noteImportDialogs });
}
