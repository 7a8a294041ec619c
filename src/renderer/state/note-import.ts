/** Notes of a file, from the menu or a drop to the report: what the window shows of it, stage by stage. */
import type { ImportPreview, ImportReport, LostNotes } from '../../shared/note-import/report';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { dispatch, useReader } from './store';

export type NoteImport =
  /** The file is being read. */
  | { readonly kind: 'reading' }
  /** What would become of its notes. `isBusy`: it is being carried out, or worked out anew. */
  | {
      readonly kind: 'preview';
      readonly preview: ImportPreview;
      readonly isBusy: boolean;
      readonly failure: string | null;
    }
  | { readonly kind: 'done'; readonly importId: number; readonly report: ImportReport }
  /** The file was refused as a whole. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Asks for a file and shows what importing its notes would do. */
export async function chooseNoteFile(): Promise<void> {
  const { open } = useReader.getState();
  if (!open || isChoosing) return;
  isChoosing = true;
  await show(lectern.chooseNoteFile(open.briefing.id));
  isChoosing = false;
}

/** The dialog is the system's, and the window goes on beneath it. */
let isChoosing = false;

/** Shows what importing the notes of the dropped file would do. Of several files none is read. */
export async function readDroppedNotes([file, ...others]: readonly File[]): Promise<void> {
  const { open } = useReader.getState();
  if (!open || !file) return;
  if (others.length > 0) return dispatch({ kind: 'toastShown', text: 'import.several', canUndo: false });
  dispatch({ kind: 'importShown', stage: { kind: 'reading' } });
  await show(lectern.readDroppedNotes(open.briefing.id, file));
}

/** Works it out anew, with the notes whose words are not in the article taken in or left out. */
export async function choosePlaceless(preview: ImportPreview, lost: LostNotes): Promise<void> {
  await work(preview, async () => {
    const again = await lectern.previewImport(preview.importId, lost);
    return { kind: 'preview', preview: again, isBusy: false, failure: null };
  });
}

/** Carries it out. */
export async function importNotes(preview: ImportPreview): Promise<void> {
  await work(preview, async () => {
    const report = await lectern.importNotes(preview.importId, preview.lost.are);
    return { kind: 'done', importId: preview.importId, report };
  });
}

async function show(asked: Promise<ImportPreview | null>): Promise<void> {
  try {
    const preview = await asked;
    const stage = preview && ({ kind: 'preview', preview, isBusy: false, failure: null } as const);
    dispatch({ kind: 'importShown', stage });
  } catch (error) {
    dispatch({ kind: 'importShown', stage: { kind: 'refused', reason: reasonOf(error) } });
  }
}

async function work(preview: ImportPreview, asked: () => Promise<NoteImport>): Promise<void> {
  dispatch({ kind: 'importShown', stage: { kind: 'preview', preview, isBusy: true, failure: null } });
  const stage = await asked().catch(
    (error: unknown) => ({ kind: 'preview', preview, isBusy: false, failure: reasonOf(error) }) as const,
  );
  dispatch({ kind: 'importShown', stage });
}
