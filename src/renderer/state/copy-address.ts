import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { dispatch } from './store';

/** Puts an address of a note on the clipboard, and says so at the foot; a refusal is said there too. */
export async function copyAddress(address: string): Promise<void> {
  try {
    await lectern.copyText(address);
    dispatch({ kind: 'toastShown', text: 'notes.address.copied', canUndo: false });
  } catch (error) {
    dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
  }
}
