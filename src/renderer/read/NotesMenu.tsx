import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { firstWords } from '../../shared/reference/first-words';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note, NoteId } from '../../shared/notes/note';
import { portionSize } from '../parts/portion';
import { Label } from '../parts/Swatch';
import { noteSigns } from './note-label';
import './floating-tools.css';
import './NotesMenu.css';
import { quoteOf } from './target-quote';

/** The notes that are offered, and beside what: in the window, in CSS pixels. */
export interface OfferedNotes {
  /** Another one each time that notes are offered. */
  readonly id: number;
  readonly notes: readonly Note[];
  readonly beside: { readonly left: number; readonly top: number; readonly bottom: number };
}

interface NotesMenuProps {
  readonly offered: OfferedNotes;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly lookup: Lookup;
  readonly onOpen: (note: Note) => void;
  /** `esc`: the focus has to go back where it came from. */
  readonly onLeave: (by: 'esc' | 'elsewhere') => void;
}

/** The notes that lie at one place, to choose one from: each with its number, its label and its first words. */
export function NotesMenu({ offered, numbers, lookup, onOpen, onLeave }: NotesMenuProps) {
  const intl = useIntl();
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null);
  const { notes } = offered;
  const [shown, setShown] = useState(portionSize);
  const showMore = (): void => {
    flushSync(() => setShown(shown + portionSize));
    // The first of those that came; the button may be gone.
    menu.current?.querySelectorAll('button')[shown]?.focus();
  };
  useLayoutEffect(() => {
    if (menu.current) setPlace(placeBeside(offered.beside, menu.current));
  }, [offered]);
  // Only what can be seen takes the focus.
  useLayoutEffect(() => {
    if (place) menu.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [place]);
  const leave = useEffectEvent((target: EventTarget | null) => {
    if (!(target instanceof Node && menu.current?.contains(target))) onLeave('elsewhere');
  });
  useEffect(() => {
    const press = (event: PointerEvent): void => leave(event.target);
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, []);
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') onLeave('esc');
    else if (!moveChoice(event)) return;
    event.preventDefault();
  };
  return (
    <div
      className="floating-tools notes-menu"
      role="menu"
      tabIndex={-1}
      aria-label={intl.formatMessage({ id: 'read.notes-here' }, { count: notes.length })}
      ref={menu}
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={keyDown}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onLeave('elsewhere');
      }}
    >
      <div className="notes-menu-head" aria-hidden="true">
        {intl.formatMessage({ id: 'read.notes-here' }, { count: notes.length })}
      </div>
      {notes.slice(0, shown).map((note) => (
        <button
          key={note.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="notes-menu-note"
          data-colour={note.colour ?? 'none'}
          onClick={() => onOpen(note)}
        >
          <span className="notes-menu-number">
            <span className="unseen">{intl.formatMessage({ id: 'read.note.number' })} </span>
            {numbers.get(note.id) ?? ''}
          </span>
          <NoteWords note={note} lookup={lookup} />
          <NoteName note={note} />
        </button>
      ))}
      {notes.length > shown && (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="notes-menu-note notes-menu-more"
          onClick={showMore}
        >
          {intl.formatMessage(
            { id: 'read.notes.show-more' },
            { count: Math.min(portionSize, notes.length - shown), left: notes.length - shown },
          )}
        </button>
      )}
    </div>
  );
}

/** What the reader wrote; of a mark without words, the words that are marked. */
function NoteWords({ note, lookup }: { readonly note: Note; readonly lookup: Lookup }) {
  return note.body === '' ? (
    <q className="notes-menu-quote" dir="auto">
      {firstWords(quoteOf(note.target, lookup) ?? '', wordsShown)}
    </q>
  ) : (
    <span className="notes-menu-words" dir="auto">
      {firstWords(note.body, wordsShown)}
    </span>
  );
}

function NoteName({ note }: { readonly note: Note }) {
  const intl = useIntl();
  const signs = noteSigns({ ...note, colour: null });
  return (
    <>
      {note.colour !== null && <Label colour={note.colour} />}
      {signs.map((sign) => (
        <span key={sign}>{intl.formatMessage({ id: sign })}</span>
      ))}
    </>
  );
}

/** In UTF-16 code units. */
const wordsShown = 56;

/** Up, Down, Home and End, around the ends. */
function moveChoice(event: KeyboardEvent<HTMLElement>): boolean {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = { ArrowUp: at - 1, ArrowDown: (at + 1) % items.length, Home: 0, End: -1 }[event.key];
  if (to === undefined) return false;
  items.at(to)?.focus();
  return true;
}

/** Below the place, or above it where there is no room below; within the article's width. */
function placeBeside(
  beside: OfferedNotes['beside'],
  menu: HTMLElement,
): { readonly top: number; readonly left: number } | null {
  const origin = menu.offsetParent?.getBoundingClientRect();
  const sight = menu.closest('.article')?.getBoundingClientRect();
  if (!origin || !sight) return null;
  const below = beside.bottom + gap;
  const fits = below + menu.offsetHeight <= sight.bottom || beside.top - gap - menu.offsetHeight < sight.top;
  const left = Math.max(sight.left + gap, Math.min(beside.left, sight.right - menu.offsetWidth - 2 * gap));
  return {
    top: (fits ? below : beside.top - gap - menu.offsetHeight) - origin.top,
    left: left - origin.left,
  };
}

const gap = 8;
