/** What the library asks of the system: a folder to open, and its trash. */
import { BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import type { LibraryParts } from './library-calls';
import { say } from '../say';

/** The system's own dialog and trash. */
export const libraryDialogs: Pick<LibraryParts, 'chooseFolder' | 'moveToTrash'> = {
  chooseFolder: async () => {
    const options: OpenDialogOptions = {
      title: say('library.choose'),
      buttonLabel: say('library.choose.button'),
      properties: ['openDirectory'],
    };
    const window = BrowserWindow.getFocusedWindow();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  },
  moveToTrash: (folder) => shell.trashItem(folder),
};
