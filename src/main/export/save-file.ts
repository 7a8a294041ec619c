/** Asks the reader where a file goes, and writes it there whole or not at all. */
import { BrowserWindow, dialog } from 'electron';
import { reasonOf } from '../../shared/reason-of';
import { writeWhole } from '../pack/pack-file';
import { say } from '../say';

export interface FileToName {
  /** The name that is offered, without its extension. */
  readonly name: string;
  readonly extension: string;
  /** What files of the extension are called in the dialog. */
  readonly filesOf: string;
}

export interface FileToSave extends FileToName {
  readonly bytes: Uint8Array;
  /** What is said when it cannot be written, with the path and the reason. */
  readonly unwritable: (file: string, reason: string) => string;
}

/** Answers the path, or null when the reader cancels. On failure what lay there stays, and it rejects with the reason. */
export async function saveFile({ bytes, unwritable, ...named }: FileToSave): Promise<string | null> {
  const filePath = await askWhere(named);
  if (filePath === null) return null;
  await writeWhole(filePath, bytes).catch((error: unknown) => {
    throw new Error(unwritable(filePath, reasonOf(error)), { cause: error });
  });
  return filePath;
}

/** Asks where a file goes. Answers the path, or null when the reader cancels. */
export async function askWhere({ name, extension, filesOf }: FileToName): Promise<string | null> {
  const options = {
    defaultPath: `${name}.${extension}`,
    filters: [{ name: filesOf, extensions: [extension] }],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : filePath;
}

/** Asks whether files that the dialog for one name knew nothing of may be replaced. Without an answer they stay. */
export async function askToReplace(files: readonly string[]): Promise<boolean> {
  const options = {
    type: 'question' as const,
    message: say('save.replace', { count: files.length }),
    detail: files.join('\n'),
    buttons: [say('save.replace.yes'), say('save.replace.no')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const window = BrowserWindow.getFocusedWindow();
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 0;
}
