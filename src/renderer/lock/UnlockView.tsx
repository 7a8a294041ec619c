import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { openFirstBriefing } from '../state/boot';
import { dispatch, useReader } from '../state/store';
import { PassphraseField } from './PassphraseField';
import './UnlockView.css';

/** All there is to see while the notes are locked: the question for the passphrase, and the way to read without them. */
export function UnlockView() {
  const lock = useReader((state) => state.lock);
  return (
    <main className="unlock">
      <div className="unlock-body">
        {lock.kind === 'key-lost' ? <KeyLost file={lock.keyFile} /> : <Unlock keyFile={lock.keyFile} />}
      </div>
    </main>
  );
}

function Unlock({ keyFile }: { readonly keyFile: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<'shown' | 'hidden'>('hidden');
  const [state, setState] = useState<'asking' | 'working' | 'wrong' | { readonly failed: string }>('asking');
  useEffect(() => field.current?.focus(), []);
  const unlock = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (state === 'working') return;
    setState('working');
    try {
      // When it is right this page goes, and all of it with it.
      if (await lectern.unlockNotes(typed)) setTyped('');
      else setState('wrong');
    } catch (error) {
      setState({ failed: reasonOf(error) });
    }
    field.current?.select();
  };
  return (
    <>
      <h1 className="unlock-title">
        <FormattedMessage id="lock.title" />
      </h1>
      <p>
        <FormattedMessage id="lock.lead" />
      </p>
      <form className="unlock-form" onSubmit={(event) => void unlock(event)}>
        <PassphraseField
          label="lock.passphrase"
          field={field}
          value={typed}
          onChange={setTyped}
          shown={shown}
          onShow={setShown}
          isWrong={state === 'wrong' || typeof state === 'object'}
          {...(state === 'wrong' && { hint: <FormattedMessage id="lock.wrong" /> })}
          {...(typeof state === 'object' && { hint: state.failed })}
        />
        <div className="unlock-actions">
          <button type="submit" className="button button--main" aria-disabled={state === 'working'}>
            <FormattedMessage id="lock.unlock" />
          </button>
          <button type="button" className="button" onClick={() => void readWithoutNotes()}>
            <FormattedMessage id="lock.without" />
          </button>
        </div>
        <output className="unlock-state">
          {state === 'working' && <FormattedMessage id="lock.unlocking" />}
        </output>
      </form>
      <details className="unlock-lost">
        <summary>
          <FormattedMessage id="lock.lost" />
        </summary>
        <p>
          <FormattedMessage id="lock.lost.words" values={{ folder: folderOf(keyFile) }} />
        </p>
      </details>
    </>
  );
}

function KeyLost({ file }: { readonly file: string }) {
  return (
    <>
      <h1 className="unlock-title">
        <FormattedMessage id="lock.key-lost" />
      </h1>
      <p role="alert">
        <FormattedMessage id="lock.key-lost.words" values={{ file }} />
      </p>
      <div className="unlock-actions">
        <button type="button" className="button" onClick={() => void readWithoutNotes()}>
          <FormattedMessage id="lock.without" />
        </button>
      </div>
    </>
  );
}

/** Opens the briefings while the notes stay locked. */
async function readWithoutNotes(): Promise<void> {
  dispatch({ kind: 'notesPassedOver', isWithoutNotes: true });
  await openFirstBriefing();
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
}
