import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { keyPattern } from '../../shared/keys/key-choice-schema';
import { spellings } from '../../shared/keys/key-spelling';
import { platform } from '../state/key-settings';

interface KeyRecorderProps {
  readonly name: string;
  /** Why other keys of the same action stay, or null. */
  readonly staying: string | null;
  /** Why the last key pressed was not taken, or null. */
  readonly reason: string | null;
  readonly onPress: (key: string) => void;
  readonly onNone: () => void;
  readonly onLeave: () => void;
}

/**
 * Waits for one key. It is a field, so that a screen reader hands over what is pressed; nothing can be written in it. Esc
 * leaves it, and so does the focus that goes elsewhere.
 */
export function KeyRecorder({ name, staying, reason, onPress, onNone, onLeave }: KeyRecorderProps) {
  const intl = useIntl();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const follow = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat || modifiers.has(event.key)) return;
    const isBare = !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey);
    if (isBare && event.key === 'Escape') return onLeave();
    if (isBare && (event.key === 'Delete' || event.key === 'Backspace')) return onNone();
    const pressed = spellings(event.nativeEvent, platform());
    onPress(pressed.find((key) => keyPattern.test(key)) ?? pressed[0] ?? event.key);
  };
  return (
    <>
      <input
        ref={field}
        readOnly
        className="field shortcuts-field"
        aria-label={intl.formatMessage({ id: 'shortcuts.press.for' }, { action: name })}
        aria-describedby={id}
        placeholder={intl.formatMessage({ id: 'shortcuts.press' })}
        onKeyDown={follow}
        onBlur={(event) => {
          // Another window in front is no answer.
          if (document.hasFocus() && event.relatedTarget !== null) onLeave();
        }}
      />
      <button type="button" className="tool" onClick={onLeave}>
        <FormattedMessage id="shortcuts.cancel" />
      </button>
      <p id={id} className="shortcuts-how">
        {reason === null ? <FormattedMessage id="shortcuts.press.how" /> : <b>{reason}</b>}
        {staying !== null && reason === null && <> {staying}</>}
      </p>
    </>
  );
}

const modifiers: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'Fn',
]);
