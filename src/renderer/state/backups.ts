/** Backups: what comes of it is said at the foot of the window; what fails under a dialog is said in that. */
import type { IntlShape } from 'react-intl';
import type { BackupSummary } from '../../shared/contract/backup-summary';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { dispatch } from './store';
import { whenMade } from './when-made';

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

/** Restores the backup. The windows are told by main what their notes are now. Answers why not, or null. */
export async function restoreBackup(backup: BackupSummary, intl: IntlShape): Promise<string | null> {
  try {
    const before = await lectern.restoreBackup(backup.name);
    dispatch({ kind: 'dialogClosed' });
    say('backups.restored', {
      count: backup.noteCount ?? 0,
      before: before.noteCount ?? 0,
      made: whenMade(before, intl),
    });
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function say(text: string, values: Readonly<Record<string, string | number>>): void {
  dispatch({ kind: 'toastShown', text, values, canUndo: false });
}
