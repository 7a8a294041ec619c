import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** The tag that is being typed. */
  readonly text: string;
  /** Tags already in use, offered while typing. */
  readonly suggestions: readonly string[];
  readonly onType: (text: string) => void;
  /** The typed tag is finished: Enter, a comma, or a suggestion taken. */
  readonly onEnd: () => void;
  readonly onRemove: (tag: string) => void;
}

/** Tags as words with a button to remove each, and a field for one more. Backspace in the empty field takes the last. */
export function TagField({ tags, text, suggestions, onType, onEnd, onRemove }: TagFieldProps) {
  const intl = useIntl();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="note-editor-field">
      <label className="field-label" htmlFor={id}>
        <FormattedMessage id="notes.tags" />
      </label>
      <div className="tag-field">
        {tags.map((tag) => (
          <span key={tag} className="tag-chip">
            {tag}
            <button
              type="button"
              className="tag-chip-remove"
              aria-label={intl.formatMessage({ id: 'notes.tag.remove' }, { tag })}
              onClick={() => {
                onRemove(tag);
                // The button goes with its tag; the focus stays in the field.
                input.current?.focus();
              }}
            >
              <X className="icon" aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          id={id}
          ref={input}
          className="tag-field-input"
          list={`${id}-tags`}
          value={text}
          placeholder={intl.formatMessage({ id: 'notes.tag.add' })}
          autoComplete="off"
          onChange={(event) => {
            onType(event.target.value);
            if (/[,\n]/u.test(event.target.value) || isSuggestionTaken(event.nativeEvent)) onEnd();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              onEnd();
            }
            const last = tags.at(-1);
            if (event.key === 'Backspace' && text === '' && last !== undefined) onRemove(last);
          }}
          onBlur={onEnd}
        />
        <datalist id={`${id}-tags`}>
          {suggestions
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
        </datalist>
      </div>
    </div>
  );
}

/** A suggestion replaces the text as a whole; typing never does. */
function isSuggestionTaken(event: Event): boolean {
  return !('inputType' in event) || event.inputType === 'insertReplacementText';
}
