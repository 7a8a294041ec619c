import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useIntl } from 'react-intl';

interface NotesFindProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly words: string;
  readonly onType: (words: string) => void;
  /** On to the first note that was found. */
  readonly onLeave: () => void;
}

/** The words that notes must hold, found while they are typed. Esc empties the field, and leaves it when it is empty. */
export function NotesFind({ field, words, onType, onLeave }: NotesFindProps) {
  const intl = useIntl();
  return (
    <div className="notes-find">
      <Search className="icon" aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className="field"
        value={words}
        aria-label={intl.formatMessage({ id: 'notes.find' })}
        placeholder={intl.formatMessage({ id: 'notes.find' })}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && words !== '') onType('');
          else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else return;
          event.preventDefault();
        }}
      />
      {words !== '' && (
        <button
          type="button"
          className="tool tool--small"
          aria-label={intl.formatMessage({ id: 'notes.find.empty' })}
          onClick={() => {
            onType('');
            field.current?.focus();
          }}
        >
          <X className="icon" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
