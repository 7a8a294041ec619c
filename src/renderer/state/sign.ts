/** The name under the reader's own notes. */
import { unnamedReader } from '../../shared/notes/creator';
import { isolate } from '../../shared/language-of';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { dispatch } from './store';

/** Signs with the name and says what came of it; false when it could not be done, which is said too. */
export async function sign(signature: string): Promise<boolean> {
  try {
    const { name, count } = await lectern.signNotes(signature);
    dispatch({ kind: 'settingsChanged', settings: await lectern.readSettings() });
    dispatch({
      kind: 'toastShown',
      text: 'sign.done',
      values: { name: isolate(name), count, named: name === unnamedReader ? 'no' : 'yes' },
      canUndo: false,
    });
    return true;
  } catch (error) {
    dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
    return false;
  }
}
