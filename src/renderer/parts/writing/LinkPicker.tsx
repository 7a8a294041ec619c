import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { firstWords } from '../../../shared/reference/first-words';
import { isolate } from '../../../shared/language-of';
import { findCandidates, linkCandidates, mostCandidates } from '../../../shared/notes/link-candidates';
import { type Link, type LinkRole, linkRoles, type NoteId, targetKey } from '../../../shared/notes/note';
import type { LinkGround } from '../../../shared/notes/note-links';
import { useReader } from '../../state/store';

interface LinkPickerProps {
  /** The note that is linked from. */
  readonly self: NoteId;
  readonly ground: LinkGround;
  readonly onPick: (link: Link) => void;
  readonly onCancel: () => void;
}

/** How many characters of a candidate's words are shown. */
const shownLength = 90;

/** Chooses what a note is linked to, and how. The focus stays in the field; arrows choose, Enter links, Esc leaves. */
export function LinkPicker({ self, ground, onPick, onCancel }: LinkPickerProps) {
  const intl = useIntl();
  const id = useId();
  const passage = useReader((state) => state.lastPassage);
  const [role, setRole] = useState<LinkRole>('see-also');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { briefing, lookup, notes, numbers } = ground;
  const all = useMemo(
    () => linkCandidates({ briefing, lookup, notes, numbers }, { self, passage }),
    [briefing, lookup, notes, numbers, self, passage],
  );
  const found = findCandidates(all, query, (said) => intl.formatMessage({ id: said.id }, said.values));
  const shown = found.slice(0, mostCandidates);
  const chosen = Math.min(at, shown.length - 1);
  const pick = (index: number): void => {
    const candidate = shown[index];
    if (candidate) onPick({ role, target: candidate.target });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = shown.length - 1;
    if (event.key === 'ArrowDown') setAt(chosen >= last ? 0 : chosen + 1);
    else if (event.key === 'ArrowUp') setAt(chosen <= 0 ? last : chosen - 1);
    else if (event.key === 'Enter') pick(chosen);
    else return leave(event);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="link-picker" role="group" aria-label={intl.formatMessage({ id: 'notes.links.to' })}>
      <div className="link-picker-fields">
        <label>
          <span className="field-label">
            <FormattedMessage id="notes.links.role" />
          </span>
          <select
            value={role}
            onKeyDown={leave}
            onChange={(event) => setRole(linkRoles.find((one) => one === event.target.value) ?? role)}
          >
            {linkRoles.map((one) => (
              <option key={one} value={one}>
                {intl.formatMessage({ id: `notes.links.role.${one}` })}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="field-label">
            <FormattedMessage id="notes.links.find" />
          </span>
          <input
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={shown.length > 0}
            aria-controls={`${id}list`}
            aria-activedescendant={shown.length > 0 ? `${id}${chosen}` : undefined}
            placeholder={intl.formatMessage({ id: 'notes.links.find.hint' })}
            autoComplete="off"
            spellCheck={false}
            value={query}
            ref={focusFirst}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
        </label>
      </div>
      <div id={`${id}list`} role="listbox" aria-label={intl.formatMessage({ id: 'notes.links.find' })}>
        {shown.map(({ target, name, words }, index) => (
          <div
            key={`${name.id} ${targetKey(target)}`}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            ref={index === chosen ? bringIntoSight : undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(index)}
            onKeyDown={press}
          >
            <b>{intl.formatMessage({ id: name.id }, name.values)}</b>{' '}
            <span>{isolate(firstWords(words, shownLength))}</span>
          </div>
        ))}
      </div>
      <div className="link-picker-foot">
        <output className="quiet">
          <FormattedMessage id="notes.links.found" values={{ count: found.length }} />
        </output>
        <button type="button" className="tool tool--small" onClick={onCancel} onKeyDown={leave}>
          <FormattedMessage id="notes.links.cancel" />
        </button>
      </div>
    </div>
  );
}

const focused = new WeakSet<HTMLElement>();

function focusFirst(field: HTMLInputElement | null): void {
  if (!field || focused.has(field)) return;
  focused.add(field);
  field.focus();
}

function bringIntoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
