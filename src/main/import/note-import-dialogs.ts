/** What an import asks of the system: which file, and where its report goes. */
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { NoteImportParts } from './note-import-calls';
import { saveFile } from '../export/save-file';
import { say } from '../say';

/** The system's own dialogs. */
export const noteImportDialogs: Pick<NoteImportParts, 'chooseFile' | 'saveText'> = {
  chooseFile: async () => {
    const options: OpenDialogOptions = {
      title: say('import.choose'),
      buttonLabel: say('import.choose.button'),
      // What a file is, is seen by what is in it: none is hidden because of its name.
      filters: [
        { name: say('import.choose.files'), extensions: ['jsonld', 'json', 'annotations', 'csv'] },
        { name: '*', extensions: ['*'] },
      ],
      properties: ['openFile'],
    };
    const window = BrowserWindow.getFocusedWindow();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  },
  saveText: (name, text) =>
    saveFile({
      name,
      extension: 'txt',
      filesOf: say('import.report.file'),
      bytes: new TextEncoder().encode(text),
      unwritable: (file, reason) => say('note-export.unwritable', { file, reason }),
    }),
};
