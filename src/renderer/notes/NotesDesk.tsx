import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing';
import type { Lookup } from '../../shared/lookup';
import type { Draft, Note, NoteId } from '../../shared/note';
import { tagsInUse } from '../parts/note-editing-tags';
import { useReader } from '../state/store';
import { BulkBar } from './BulkBar';
import { DeleteDialog } from './DeleteDialog';
import { LostGrades } from './LostGrades';
import { useNoteDeeds } from './note-deeds';
import { noFilters, repliesOf } from './note-list';
import { useNoteWords } from './note-words';
import { NotePane } from './NotePane';
import { NotesHead } from './NotesHead';
import { NotesList, rowFor } from './NotesList';
import { reviewQueue } from './review-queue';
import { useArriving } from './use-arriving';
import { useReview } from './use-review';
import { useRowContext } from './use-row-context';
import { useShownNotes } from './use-shown-notes';

interface NotesDeskProps {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
}

/** The list, the selection and its bar, and the pane. Which note is open is a place, so that Back leads through them. */
export function NotesDesk({ briefing, lookup, notes, drafts }: NotesDeskProps) {
  const intl = useIntl();
  const place = useReader((state) => state.place);
  const [filters, setFilters] = useState(noFilters);
  const [pickedIds, setPickedIds] = useState<ReadonlySet<NoteId>>(new Set());
  const [openDraft, setOpenDraft] = useState<Draft | null>(null);
  const [asksToDelete, setAsksToDelete] = useState(false);
  const desk = useRef<HTMLDivElement>(null);

  const written = useReader((state) => state.written);
  const anchors = useReader((state) => state.anchors);
  const queue = useMemo(
    () => reviewQueue(written, anchors, briefing.editionHash),
    [written, anchors, briefing],
  );
  const { numbers, groups, shown, placeOf, placeOfTarget } = useShownNotes(
    { briefing, lookup },
    notes,
    filters,
    queue,
  );
  const words = useNoteWords({ briefing, numbers });
  const picked = shown.filter(({ id }) => pickedIds.has(id));
  const noteId = place.view === 'notes' ? place.noteId : null;
  const chosen = notes.find(({ id }) => id === noteId) ?? null;
  // A draft that was opened is in the pane; else the chosen note; else, where there is room for both, the first one.
  const note = openDraft ? null : (chosen ?? shown[0] ?? null);
  const deeds = useNoteDeeds(notes, (some) =>
    words.places(some.map((one) => ({ target: one.target, place: placeOf(one) }))),
  );

  const focusRow = (id: NoteId | null | undefined): void => {
    const find = (selector: string) => desk.current?.querySelector<HTMLElement>(selector);
    const row = (id && find(`[data-note="${id}"]`)) || find('.note-row-open');
    // Where the open note covers the list, its way back to the list has the focus.
    (row?.offsetParent ? row : find('.note-pane-back'))?.focus();
  };
  const move = useArriving((id) => focusRow(id ?? note?.id));
  const clear = () => {
    const isInBar = document.activeElement?.closest('.bulk-bar') instanceof Element;
    setPickedIds(new Set());
    if (isInBar) requestAnimationFrame(() => focusRow(note?.id));
  };
  useEscape(picked.length > 0 && !asksToDelete, clear);
  const choose = (id: NoteId) => {
    setOpenDraft(null);
    move(id);
  };
  const write = () => desk.current?.querySelector<HTMLElement>('.note-pane textarea')?.focus();
  const back = () => {
    setOpenDraft(null);
    move(null);
    requestAnimationFrame(() => focusRow(noteId));
  };

  const toggle = (one: Note) => setPickedIds((ids) => withToggled(ids, one.id));
  const remove = (one: Note) => {
    const at = shown.findIndex(({ id }) => id === one.id);
    const next = (shown[at + 1] ?? shown[at - 1])?.id;
    void deeds.remove([one]).then(() => {
      if (next) choose(next);
      requestAnimationFrame(() => focusRow(next));
    });
  };
  // What is ticked is what is meant, wherever the focus is; many are asked about first.
  const removePicked = () => (picked[0] && picked.length === 1 ? remove(picked[0]) : setAsksToDelete(true));
  const review = useReview(
    shown.filter(({ id }) => queue.has(id)).map(({ id }) => id),
    (next) => {
      if (next) choose(next);
      requestAnimationFrame(() => focusRow(next ?? note?.id));
    },
  );
  const context = useRowContext(
    { words, numbers, edition: briefing.edition, placeOfTarget },
    {
      review,
      onSelect: toggle,
      onOpen: (one) => {
        choose(one.id);
        requestAnimationFrame(write);
      },
      onKey: (event: KeyboardEvent<HTMLElement>, one) => {
        const row = rowFor(event);
        if (row) {
          row.focus();
          const id = row.dataset['note'];
          const found = notes.find((other) => other.id === id);
          if (found && hasRoomForBoth()) choose(found.id);
        } else if (event.key === ' ') toggle(one);
        else if (event.key === 'Delete' && picked.length > 0) removePicked();
        else if (event.key === 'Delete') remove(one);
        else return;
        event.preventDefault();
      },
    },
  );
  const target = openDraft?.target ?? note?.target;

  return (
    <div className="notes" ref={desk} data-pane={openDraft || chosen ? 'open' : undefined}>
      <div className="notes-main">
        <NotesHead notes={notes} shown={shown} briefing={briefing} filters={filters} onFilter={setFilters} />
        <div className="notes-scroll">
          <NotesList
            label={intl.formatMessage({ id: 'app.notes' })}
            groups={groups}
            notes={notes}
            drafts={drafts}
            placeOf={placeOf}
            placeOfTarget={placeOfTarget}
            openId={note?.id ?? null}
            openDraft={openDraft}
            picked={pickedIds}
            queue={queue}
            context={context}
            onOpenDraft={(draft) => {
              setOpenDraft(draft);
              requestAnimationFrame(write);
            }}
          />
          <LostGrades statements={briefing.statements} />
          {shown.length === 0 && (
            <p className="notes-none">
              <FormattedMessage id="notes.none-shown" />
            </p>
          )}
        </div>
        {picked.length > 0 && (
          <BulkBar
            picked={picked.length}
            all={shown.length}
            suggestions={tagsInUse(notes)}
            onPickAll={() => setPickedIds(new Set(shown.map(({ id }) => id)))}
            onClear={clear}
            onTag={(tag) => void deeds.tag(picked, tag)}
            onLabel={(colour) => void deeds.label(picked, colour)}
            onDelete={removePicked}
          />
        )}
      </div>
      {target && (
        <NotePane
          target={target}
          note={note}
          drafts={drafts}
          notes={notes}
          number={note ? numbers.get(note.id) : undefined}
          place={placeOfTarget(target)}
          words={words}
          lookup={lookup}
          onDone={(saved) => {
            setOpenDraft(null);
            if (saved) choose(saved.id);
            requestAnimationFrame(() => focusRow(saved?.id));
          }}
          onDelete={remove}
          onBack={back}
        />
      )}
      {asksToDelete && (
        <DeleteDialog
          numbers={picked.flatMap(({ id }) => numbers.get(id) ?? [])}
          replies={
            repliesOf(
              picked.map(({ id }) => id),
              notes,
            ).length
          }
          places={words.places(picked.map((one) => ({ target: one.target, place: placeOf(one) })))}
          onKeep={() => setAsksToDelete(false)}
          onDelete={() => {
            const last = shown.findLastIndex(({ id }) => pickedIds.has(id));
            const next = [...shown.slice(last + 1), ...shown.toReversed()].find(
              ({ id }) => !pickedIds.has(id),
            );
            setAsksToDelete(false);
            void deeds.remove(picked).then(() => {
              setPickedIds(new Set());
              if (next) choose(next.id);
              requestAnimationFrame(() => focusRow(next?.id));
            });
          }}
        />
      )}
    </div>
  );
}

function withToggled(ids: ReadonlySet<NoteId>, id: NoteId): ReadonlySet<NoteId> {
  const toggled = new Set(ids);
  if (!toggled.delete(id)) toggled.add(id);
  return toggled;
}

/** Esc anywhere in the view, unless something else has used it. */
function useEscape(isOn: boolean, act: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const pressed = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [isOn, act]);
}

/** Where the pane stands beside the list, moving through the list shows each note; where it covers it, Enter does. */
function hasRoomForBoth(): boolean {
  return window.matchMedia('(min-width: 1101px)').matches;
}
