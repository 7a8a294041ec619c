/** Backups by command: what comes of it is said at the foot of the window. */
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { dispatch } from './store';

/** Backs up the notes as they are now. */
export async function backUp(): Promise<void> {
  try {
    const { noteCount } = await lectern.backUpNow();
    say('backups.done', { count: noteCount ?? 0 });
  } catch (error) {
    say('backups.failed', { reason: reasonOf(error) });
  }
}

/** Restores the backup of that name. The windows are told by main what their notes are now. */
export async function restoreBackup(name: string, count: number): Promise<void> {
  try {
    await lectern.restoreBackup(name);
    dispatch({ kind: 'dialogClosed' });
    say('backups.restored', { count });
  } catch (error) {
    say('backups.failed', { reason: reasonOf(error) });
  }
}

function say(text: string, values: Readonly<Record<string, string | number>>): void {
  dispatch({ kind: 'toastShown', text, values, canUndo: false });
}
