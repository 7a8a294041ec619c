/** Files that the program was asked to open: each is shown as one that was chosen from the menu. */
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { openArrival } from './library-actions';
import { dispatch, useReader } from './store';

/** Takes up all that wait, one after the other; the notes of the last one are what is asked about in the end. */
export async function takeGivenFiles(): Promise<void> {
  try {
    for (;;) {
      const given = await lectern.takeGivenFile({ open: useReader.getState().open?.briefing.id ?? null });
      if (given === null) return;
      switch (given.kind) {
        case 'briefing':
          await openArrival(given.arrival);
          break;
        case 'notes':
          dispatch({
            kind: 'importShown',
            stage: { kind: 'preview', preview: given.preview, isBusy: false, failure: null },
          });
          break;
        case 'notes-refused':
          dispatch({ kind: 'importShown', stage: { kind: 'refused', reason: given.reason } });
          break;
        default:
          dispatch({ kind: 'toastShown', text: 'app.no-briefing', canUndo: false });
      }
    }
  } catch (error) {
    dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
  }
}
