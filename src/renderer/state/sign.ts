/** The name under the reader's own notes. */
import type * as z from 'zod/mini';
import { type SignatureRequestSchema, type Signing, unnamedReader } from '../../shared/notes/creator';
import { isolate } from '../../shared/language-of';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { dispatch } from './store';

/** Signs with the name and says what came of it; null when it could not be done, which is said too. One that others bear is left to ask about. */
export async function sign(signature: z.infer<typeof SignatureRequestSchema>): Promise<Signing | null> {
  try {
    const signing = await lectern.signNotes(signature);
    const { kind, name, count } = signing;
    if (kind === 'borne') return signing;
    dispatch({ kind: 'settingsChanged', settings: await lectern.readSettings() });
    dispatch({
      kind: 'toastShown',
      text: 'sign.done',
      values: { name: isolate(name), count, named: name === unnamedReader ? 'no' : 'yes' },
      canUndo: false,
    });
    return signing;
  } catch (error) {
    dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
    return null;
  }
}
