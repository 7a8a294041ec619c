import { useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isChanged, tryKey, withKey } from '../../shared/keys/choose-key';
import { type KeyAction, keyActions } from '../../shared/keys/key-actions';
import { keysInForce } from '../../shared/keys/keys-in-force';
import { spellKey } from '../parts/spell-key';
import { AskDialog } from '../parts/writing/AskDialog';
import { platform } from '../state/key-settings';
import { change } from '../state/run-command';
import { useReader } from '../state/store';
import { Dialog } from './Dialog';
import { ShortcutRow } from './ShortcutRow';
import { groupShortcuts } from './shortcut-groups';
import './ShortcutsDialog.css';
import { useKeyWords } from './use-key-words';

/** Every key, from the very table that the menu and the window follow; and where the reader changes it. */
export function ShortcutsDialog() {
  const intl = useIntl();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const words = useKeyWords();
  const settings = useReader((state) => state.settings);
  const [query, setQuery] = useState('');
  const [changing, setChanging] = useState<Changing | null>(null);
  const [asksForAll, setAsksForAll] = useState(false);
  const [said, setSaid] = useState('');
  const keys = keysInForce(settings);
  const changed = keyActions.filter((action) => isChanged(settings.keys, action));
  const caps = (key: string): string => spellKey(key, platform()).join(' ');
  const groups = groupShortcuts(keyActions, query, (action) =>
    [words.name(action), words.place(action), ...(keys.get(action.id) ?? []).map(caps)].join(' '),
  );

  const end = (action: KeyAction): void => {
    setChanging(null);
    // The field goes with the focus in it: back to the button that asked for it.
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-action="${action.id}"] button`)?.focus(),
    );
  };
  const give = (action: KeyAction, key: string | null): void => {
    void change({ keys: { ...withKey(settings.keys, action, key) } });
    setSaid(
      key === null
        ? intl.formatMessage({ id: 'shortcuts.said.none' }, { action: words.name(action) })
        : intl.formatMessage({ id: 'shortcuts.said' }, { action: words.name(action), key: caps(key) }),
    );
    end(action);
  };
  const press = (action: KeyAction, key: string): void => {
    const outcome = tryKey(action, key, settings);
    if (outcome.kind === 'same') return end(action);
    if (outcome.kind === 'free') return give(action, key);
    const reason = words.outcome(outcome, key);
    setSaid(reason);
    setChanging({ id: action.id, reason, wanted: outcome.kind === 'taken' ? key : null });
  };

  return (
    <Dialog title={intl.formatMessage({ id: 'app.shortcuts' })} kind="wide">
      <div ref={body}>
        <div className="shortcuts-head">
          <input
            type="search"
            className="field shortcuts-find"
            aria-label={intl.formatMessage({ id: 'shortcuts.find' })}
            placeholder={intl.formatMessage({ id: 'shortcuts.find' })}
            value={query}
            onChange={(event) => {
              setChanging(null);
              setQuery(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '' || event.nativeEvent.isComposing) return;
              // Esc empties the field first, and closes the list when it is empty.
              event.preventDefault();
              setQuery('');
            }}
          />
          <button
            type="button"
            className="button button--bare"
            disabled={changed.length === 0}
            onClick={() => setAsksForAll(true)}
          >
            <FormattedMessage id="shortcuts.usual-all" />
          </button>
        </div>
        <label className="check shortcuts-single">
          <input
            type="checkbox"
            checked={settings.singleLetters}
            aria-describedby={`${id}single`}
            onChange={({ target: { checked } }) => {
              void change({ singleLetters: checked });
              setSaid(intl.formatMessage({ id: checked ? 'shortcuts.said.on' : 'shortcuts.said.off' }));
            }}
          />
          <FormattedMessage id="shortcuts.single" />
        </label>
        <p id={`${id}single`} className="shortcuts-how">
          <FormattedMessage id="shortcuts.single.how" />
        </p>
        <output className="unseen">{said}</output>
        {groups.length === 0 && (
          <p>
            <FormattedMessage id="shortcuts.none-found" />
          </p>
        )}
        {groups.map(({ scope, actions }) => (
          <section key={scope}>
            <h3 className="dialog-group">{words.scope(scope)}</h3>
            <dl className="shortcuts-rows">
              {actions.map((action) => (
                <ShortcutRow
                  key={action.id}
                  action={action}
                  name={words.name(action)}
                  staying={words.staying(action)}
                  keys={keys.get(action.id) ?? []}
                  isChanged={changed.includes(action)}
                  changing={changing?.id === action.id ? changing : null}
                  onChange={() => setChanging({ id: action.id, reason: null, wanted: null })}
                  onPress={(key) => press(action, key)}
                  onNone={() => give(action, null)}
                  onTake={(key) => give(action, key)}
                  onUsual={() => (action.usual === null ? give(action, null) : press(action, action.usual))}
                  onLeave={() => end(action)}
                />
              ))}
            </dl>
          </section>
        ))}
        {asksForAll && (
          <AskDialog
            title={intl.formatMessage({ id: 'shortcuts.usual-all' })}
            keep={intl.formatMessage({ id: 'shortcuts.usual-all.keep' })}
            act={intl.formatMessage({ id: 'shortcuts.usual-all' })}
            onKeep={() => setAsksForAll(false)}
            onAct={() => {
              void change({ keys: {} });
              setAsksForAll(false);
              setSaid(intl.formatMessage({ id: 'shortcuts.usual-all.said' }));
            }}
          >
            <FormattedMessage id="shortcuts.usual-all.words" values={{ count: changed.length }} />
          </AskDialog>
        )}
      </div>
    </Dialog>
  );
}

/** The action whose key is being changed. */
export interface Changing {
  readonly id: string;
  /** Why the key that was pressed is not its key yet, or null before one was pressed. */
  readonly reason: string | null;
  /** The key that others would have to give up, which is asked about; null while one is waited for. */
  readonly wanted: string | null;
}
