import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { KeyAction } from '../../shared/keys/key-actions';
import { spellKey } from '../parts/spell-key';
import { platform } from '../state/key-settings';
import { KeyRecorder } from './KeyRecorder';
import type { Changing } from './ShortcutsDialog';

interface ShortcutRowProps {
  readonly action: KeyAction;
  readonly name: string;
  /** Why the keys that stay do so, or null where none does. */
  readonly staying: string | null;
  /** The keys that it has now. */
  readonly keys: readonly string[];
  readonly isChanged: boolean;
  readonly changing: Changing | null;
  readonly onChange: () => void;
  readonly onPress: (key: string) => void;
  readonly onNone: () => void;
  /** The key is taken from the actions that have it. */
  readonly onTake: (key: string) => void;
  readonly onUsual: () => void;
  readonly onLeave: () => void;
}

/** An action, its keys, and how they are changed. */
export function ShortcutRow(props: ShortcutRowProps) {
  const { action, name, staying, keys, isChanged, changing } = props;
  const intl = useIntl();
  return (
    <div className="shortcuts-row" data-action={action.id}>
      <dt>
        {keys.map((key) => (
          <Keys key={key} spelling={key} />
        ))}
        {keys.length === 0 && (
          <span className="shortcuts-none">
            <FormattedMessage id="shortcuts.none" />
          </span>
        )}
      </dt>
      <dd>{name}</dd>
      {!action.canChange && <dd className="shortcuts-staying">{staying}</dd>}
      {action.canChange && !changing && (
        <dd className="shortcuts-deeds">
          <button
            type="button"
            className="tool tool--small"
            aria-label={intl.formatMessage({ id: 'shortcuts.change.of' }, { action: name })}
            onClick={props.onChange}
          >
            <FormattedMessage id="shortcuts.change" />
          </button>
          {isChanged && (
            <button
              type="button"
              className="tool tool--small"
              aria-label={intl.formatMessage({ id: 'shortcuts.usual.of' }, { action: name })}
              onClick={props.onUsual}
            >
              <FormattedMessage id="shortcuts.usual" />
            </button>
          )}
        </dd>
      )}
      {changing && (
        <dd className="shortcuts-changing">
          {changing.wanted === null ? (
            <KeyRecorder {...props} reason={changing.reason} />
          ) : (
            <Question {...props} wanted={changing.wanted} reason={changing.reason} />
          )}
        </dd>
      )}
    </div>
  );
}

interface QuestionProps extends ShortcutRowProps {
  readonly wanted: string;
  readonly reason: string | null;
}

/** Another action has the key: which, and whether it is to lose it. Esc leaves it there. */
function Question({ wanted, reason, onTake, onLeave }: QuestionProps) {
  const leaving = useRef<HTMLButtonElement>(null);
  useEffect(() => leaving.current?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc, from the buttons in it
    <div
      className="shortcuts-question"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <p>{reason}</p>
      <button type="button" className="button" onClick={() => onTake(wanted)}>
        <FormattedMessage id="shortcuts.take" />
      </button>
      <button type="button" className="button button--bare" ref={leaving} onClick={onLeave}>
        <FormattedMessage id="shortcuts.leave" />
      </button>
    </div>
  );
}

function Keys({ spelling }: { readonly spelling: string }) {
  return (
    <span className="shortcuts-key">
      {spellKey(spelling, platform()).map((cap) => (
        <kbd key={cap} className="key-cap">
          {cap}
        </kbd>
      ))}
    </span>
  );
}
