import { Check, Star } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type SavedSearch, searchNameLength } from '../../shared/search/query/kept-searches';
import './SearchActs.css';

interface SearchActsProps {
  readonly query: string;
  /** The search as it is saved, or null. */
  readonly saved: SavedSearch | null;
  /** Whether there is something to print. */
  readonly hasResults: boolean;
  readonly onSave: (search: SavedSearch) => void;
  readonly onDelete: (query: string) => void;
  /** The name was given, or not: the box has the keyboard again. */
  readonly onDone: () => void;
  readonly onPrint: () => void;
  /** Whether the next pack prints it. */
  readonly isInPack: boolean;
  readonly onInPack: (isIn: boolean) => void;
}

/** What can be done with the search as a whole, over its results: saved under a name, printed, put in the pack. */
export function SearchActs({ query, saved, hasResults, isInPack, onSave, onDelete, ...to }: SearchActsProps) {
  const [isNaming, setIsNaming] = useState(false);
  return (
    <div className="search-acts">
      {isNaming ? (
        <NameForm
          name={saved?.name ?? query.trim()}
          onName={(name) => {
            setIsNaming(false);
            to.onDone();
            onSave({ name, query: query.trim() });
          }}
          onLeave={() => {
            setIsNaming(false);
            to.onDone();
          }}
        />
      ) : (
        <>
          {saved ? (
            <button
              type="button"
              className="search-act"
              aria-pressed="true"
              onClick={() => onDelete(saved.query)}
            >
              <Star className="icon search-act-star" aria-hidden="true" />
              <FormattedMessage id="search.saved.as" values={{ name: saved.name }} />
            </button>
          ) : (
            <button type="button" className="search-act" onClick={() => setIsNaming(true)}>
              <Star className="icon" aria-hidden="true" />
              <FormattedMessage id="search.save" />
            </button>
          )}
          {hasResults && (
            <>
              <button type="button" className="search-act" onClick={to.onPrint}>
                <FormattedMessage id="search.print" />
              </button>
              <button
                type="button"
                className="search-act"
                aria-pressed={isInPack || undefined}
                onClick={() => to.onInPack(!isInPack)}
              >
                {isInPack && <Check className="icon" aria-hidden="true" />}
                <FormattedMessage id={isInPack ? 'search.in-pack' : 'search.to-pack'} />
              </button>
            </>
          )}
        </>
      )}
    </div>
  );
}

interface NameFormProps {
  /** What the field begins with. */
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

/** One line in which a saved search is given its name. Enter saves, Esc leaves it. */
export function NameForm({ name, onName, onLeave }: NameFormProps) {
  const intl = useIntl();
  const faultId = useId();
  const [typed, setTyped] = useState(name.slice(0, searchNameLength));
  const [isNameless, setIsNameless] = useState(false);
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (typed.trim() !== '') return onName(typed.trim());
    setIsNameless(true);
    event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className="search-name" data-own-escape="" onSubmit={save}>
      <input
        className="field"
        type="text"
        aria-label={intl.formatMessage({ id: 'search.save.name' })}
        // It stands where the button stood that was pressed.
        ref={focusAndSelect}
        maxLength={searchNameLength}
        value={typed}
        aria-invalid={isNameless}
        aria-describedby={isNameless ? faultId : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsNameless(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          // Esc leaves the field, and not the search.
          event.preventDefault();
          onLeave();
        }}
      />
      <button type="submit" className="button">
        <FormattedMessage id="search.save.do" />
      </button>
      <button type="button" className="button button--bare" onClick={onLeave}>
        <FormattedMessage id="search.save.leave" />
      </button>
      {isNameless && (
        <p id={faultId} role="alert" className="search-name-fault">
          <FormattedMessage id="search.save.nameless" />
        </p>
      )}
    </form>
  );
}

/** Once, when it comes. */
function focusAndSelect(field: HTMLInputElement | null): void {
  if (!field) return;
  field.focus();
  field.select();
}
