import type { IntlShape } from 'react-intl';
import { reasonOf } from '../../shared/reason-of';
import { dispatch } from './store';

/** Says at the foot that nothing was changed, and why: what a deed on a note does with its refusal. */
export function sayNotDone(intl: IntlShape): (error: unknown) => void {
  return (error) => {
    const text = intl.formatMessage({ id: 'notes.not-done' }, { reason: reasonOf(error) });
    dispatch({ kind: 'toastShown', text, canUndo: false });
  };
}
