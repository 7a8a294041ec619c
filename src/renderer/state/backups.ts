/** Backups: what comes of it is said at the foot of the window; what fails under a dialog is said in that. */
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { dispatch } from './store';

/** Backs up the notes as they are now. Answers why not, or null. */
export async function backUp(): Promise<string | null> {
  try {
    const { noteCount } = await lectern.backUpNow();
    say('backups.done', { count: noteCount ?? 0 });
    return null;
  } catch (error) {
    say('backups.failed', { reason: reasonOf(error) });
    return reasonOf(error);
  }
}

/** Restores the backup of that name. The windows are told by main what their notes are now. Answers why not, or null. */
export async function restoreBackup(name: string, count: number): Promise<string | null> {
  try {
    await lectern.restoreBackup(name);
    dispatch({ kind: 'dialogClosed' });
    say('backups.restored', { count });
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function say(text: string, values: Readonly<Record<string, string | number>>): void {
  dispatch({ kind: 'toastShown', text, values, canUndo: false });
}
