import { useState } from 'react';
import { reasonOf } from '../../shared/reason-of';
import type { MessageId } from '../../shared/messages/catalogue';
import { dispatch } from '../state/store';

/** What became of the work that a passphrase was given for. */
export type PassphraseWork = 'none' | 'working' | 'wrong' | { readonly failed: string };

interface Working {
  readonly work: PassphraseWork;
  /** Runs it once at a time. `run` answers false when the passphrase is another one; `done` is said when it is right. */
  readonly start: (run: () => Promise<boolean | void>, done: MessageId) => Promise<void>;
}

/** Says in a toast that it is done, also where the dialog was closed meanwhile. */
export function usePassphraseWork(): Working {
  const [work, setWork] = useState<PassphraseWork>('none');
  return {
    work,
    start: async (run, done) => {
      if (work === 'working') return;
      setWork('working');
      try {
        const isRight = (await run()) !== false;
        setWork(isRight ? 'none' : 'wrong');
        if (isRight) dispatch({ kind: 'dialogClosed' }, { kind: 'toastShown', text: done, canUndo: false });
      } catch (error) {
        setWork({ failed: reasonOf(error) });
      }
    },
  };
}
