import { ArchiveRestore, ArrowLeft } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note, NoteId } from '../../shared/notes/note';
import { numberNotes } from '../../shared/notes/note-order';
import { useReader } from '../state/store';
import { useSteady } from '../parts/use-steady';
import { chunkSize, cutRows } from './chunks';
import { hasRoomForBoth } from './has-room-for-both';
import { leaveTrash } from './go-to-trash';
import { placesIn } from './note-place';
import { useNoteWords } from './note-words';
import { rowBeside } from './picking';
import './TrashDesk.css';
import { TrashPane } from './TrashPane';
import { TrashChunk } from './TrashChunk';
import type { TrashDeeds } from './TrashRow';
import { useRestoring } from './note-deeds';
import { useArriving } from './use-arriving';
import { useFocusKept } from './use-focus-kept';
import { usePicks } from './use-picks';
import { useRowDeeds } from './use-row-deeds';
import { useRowsInSight } from './use-rows-in-sight';
import { useViewKeys } from './use-view-keys';

interface TrashDeskProps {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly notes: readonly Note[];
  /** The last one put there first; null until they are known. */
  readonly trash: readonly Note[] | null;
}

/** The notes in the trash, and the chosen one beside them. Nothing is ever taken out of it but by restoring. */
export function TrashDesk({ briefing, lookup, notes, trash }: TrashDeskProps) {
  const intl = useIntl();
  const place = useReader((state) => state.place);
  const desk = useRef<HTMLDivElement>(null);
  const deleted = trash ?? none;
  const placeOf = useMemo(() => {
    const placeOfTarget = placesIn(briefing, lookup, [...notes, ...deleted]);
    return (note: Note) => placeOfTarget(note.target);
  }, [briefing, lookup, notes, deleted]);
  const numbers = useMemo(() => numberNotes(notes, briefing), [notes, briefing]);
  const words = useNoteWords({ briefing, numbers });
  const ids = useMemo(() => deleted.map(({ id }) => id), [deleted]);
  const chunks = useMemo(() => cutRows(deleted), [deleted]);
  const list = useRef<HTMLDivElement>(null);
  const near = useRowsInSight(list, chunks);
  const picks = usePicks(ids);
  const picked = deleted.filter(({ id }) => picks.ids.has(id));
  const noteId = place.view === 'notes' ? place.noteId : null;
  const chosen = deleted.find(({ id }) => id === noteId) ?? null;
  const note = chosen ?? deleted[0] ?? null;
  const restoreAll = useRestoring();

  const look = (selector: string) => desk.current?.querySelector<HTMLElement>(selector);
  const focusRow = (id: NoteId | null | undefined): void => {
    const row = (id && look(`[data-note="${id}"]`)) || look('.note-row-open');
    const shown = row?.offsetParent ? row : look('.note-pane-back');
    (shown?.offsetParent ? shown : look('.trash-leave'))?.focus();
  };
  /** From an event: a row far from sight is brought there first, and so drawn in full. */
  const aimAt = (id: NoteId): void => {
    if (look(`[data-note="${id}"]`)) return focusRow(id);
    list.current?.children[Math.floor(ids.indexOf(id) / chunkSize)]?.scrollIntoView({ block: 'nearest' });
    requestAnimationFrame(() => requestAnimationFrame(() => focusRow(id)));
    return undefined;
  };
  const move = useArriving((id) => focusRow(id));
  useFocusKept(desk, () => focusRow(note?.id));
  // The notes come a moment after the view.
  const isKnown = trash !== null;
  const arrived = useEffectEvent(() => {
    if (document.activeElement === look('.trash-leave')) focusRow(noteId);
  });
  useEffect(() => {
    if (isKnown) arrived();
  }, [isKnown]);
  const restore = (some: readonly Note[]): void => {
    const gone = new Set(some.map(({ id }) => id));
    const next = rowBeside(gone, ids);
    void restoreAll(some).then(() => {
      picks.clear();
      move({ noteId: null });
      requestAnimationFrame(() => focusRow(next));
    });
  };
  useViewKeys({
    onEscape: picked.length > 0 ? picks.clear : null,
    onFind: null,
    onPickAll: picks.pickAll,
  });
  const rowDeeds = useRowDeeds({
    ids,
    picks,
    openId: note?.id,
    onOpen: (one) => {
      move({ noteId: one.id });
      requestAnimationFrame(() => look('.trash-pane .button')?.focus());
    },
    onGo: (id) => {
      if (chosen || hasRoomForBoth()) move({ noteId: id });
      aimAt(id);
    },
    onAim: aimAt,
  });
  const onRestore = useSteady((one: Note) => restore([one]));
  const deeds = useMemo((): TrashDeeds => ({ ...rowDeeds, onRestore }), [rowDeeds, onRestore]);
  return (
    <div className="notes" ref={desk} data-pane={chosen ? 'open' : undefined}>
      <div className="notes-main">
        <header className="notes-head trash-head">
          <h1>
            <FormattedMessage id="trash.title" />
          </h1>
          <button type="button" className="tool trash-leave" onClick={leaveTrash}>
            <ArrowLeft className="icon" aria-hidden="true" />
            <FormattedMessage id="trash.back" />
          </button>
          {isKnown && (
            <p>
              <FormattedMessage id={deleted.length === 0 ? 'trash.empty' : 'trash.lead'} />
            </p>
          )}
        </header>
        <div className="notes-scroll">
          <div
            className="notes-list"
            role="list"
            ref={list}
            aria-label={intl.formatMessage({ id: 'trash.list' })}
          >
            {chunks.map((some, index) => {
              const isOpenHere = note !== null && index === Math.floor(ids.indexOf(note.id) / chunkSize);
              const isNear = isOpenHere || (index >= near.first && index <= near.last);
              return (
                <TrashChunk
                  // A chunk has no name but its place.
                  key={index}
                  index={index}
                  notes={some}
                  isNear={isNear}
                  placeOf={placeOf}
                  words={words}
                  numbers={numbers}
                  openId={isOpenHere ? note.id : null}
                  picked={isNear ? picks.ids : noPicks}
                  deeds={deeds}
                />
              );
            })}
          </div>
        </div>
        {picked.length > 0 && (
          <div className="bulk-bar" role="toolbar" aria-label={intl.formatMessage({ id: 'trash.bulk' })}>
            <b>
              <FormattedMessage
                id="notes.bulk.count"
                values={{ picked: picked.length, all: deleted.length }}
              />
            </b>
            <button type="button" className="tool" onClick={() => restore(picked)}>
              <ArchiveRestore className="icon" aria-hidden="true" />
              <FormattedMessage id="trash.restore" />
            </button>
            <button
              type="button"
              className="tool bulk-bar-clear"
              onClick={() => {
                picks.clear();
                focusRow(note?.id);
              }}
            >
              <FormattedMessage id="notes.bulk.clear" />
            </button>
          </div>
        )}
      </div>
      {note && (
        <TrashPane
          note={note}
          place={placeOf(note)}
          words={words}
          numbers={numbers}
          onRestore={() => restore([note])}
          onBack={() => {
            move({ noteId: null });
            requestAnimationFrame(() => focusRow(note.id));
          }}
        />
      )}
    </div>
  );
}

const none: readonly Note[] = [];
const noPicks: ReadonlySet<NoteId> = new Set();
