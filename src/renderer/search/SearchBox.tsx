import { Search as SearchIcon } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useIntl } from 'react-intl';
import { CommandKey } from '../parts/CommandKey';
import { useActionShortcut } from '../parts/use-action-key';

interface SearchBoxProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly isOpen: boolean;
  readonly listId: string;
  /** The element of the chosen result, or null. */
  readonly chosenId: string | null;
  readonly onQueryChange: (query: string) => void;
  /** `from` is what had the focus before. */
  readonly onFocus: (from: EventTarget | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The search box. Focus stays in it while results are chosen; the chosen one is its active descendant. */
export function SearchBox({
  ref,
  query,
  isOpen,
  listId,
  chosenId,
  onQueryChange,
  onFocus,
  onKeyDown,
}: SearchBoxProps) {
  const intl = useIntl();
  const name = intl.formatMessage({ id: 'search.box' });
  const shortcuts = useActionShortcut('search');
  return (
    <div className="search-box" data-open={isOpen || undefined}>
      <SearchIcon className="icon" aria-hidden="true" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        dir="auto"
        aria-label={name}
        placeholder={name}
        aria-keyshortcuts={shortcuts}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isOpen && chosenId !== null}
        aria-controls={isOpen && chosenId !== null ? listId : undefined}
        aria-activedescendant={isOpen && chosenId !== null ? chosenId : undefined}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onQueryChange(event.target.value)}
        onFocus={(event) => onFocus(event.relatedTarget)}
        onKeyDown={onKeyDown}
      />
      {isOpen ? (
        <span className="key-cap" aria-hidden="true">
          Esc
        </span>
      ) : (
        <CommandKey command="search" />
      )}
    </div>
  );
}
