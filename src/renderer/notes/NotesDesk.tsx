import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing';
import type { Lookup } from '../../shared/lookup';
import type { Draft, Note, NoteId } from '../../shared/note';
import { tagsInUse } from '../parts/note-editing-tags';
import { filtersInForce, noFilters, type NoteFilters } from '../state/note-filters';
import { useReader } from '../state/store';
import { BulkBar } from './BulkBar';
import { DeleteDialog } from './DeleteDialog';
import { useFilterWords } from './filter-words';
import { goToTrash } from './go-to-trash';
import { LostGrades } from './LostGrades';
import { useNoteDeeds, useRenamingTags } from './note-deeds';
import { repliesOf } from './note-list';
import { useNoteWords } from './note-words';
import { NotePane } from './NotePane';
import { NotesHead } from './NotesHead';
import { NotesList } from './NotesList';
import { rowAfter } from './picking';
import { countTags } from './rename-tag';
import { certainMoves } from './review-queue';
import { TagsDialog } from './TagsDialog';
import { useArriving } from './use-arriving';
import { useFoundPaint } from './use-found-paint';
import { usePicks } from './use-picks';
import { useAcceptingAll, useReview } from './use-review';
import { useRowContext } from './use-row-context';
import { useShownNotes } from './use-shown-notes';
import { useViewKeys } from './use-view-keys';

interface NotesDeskProps {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  readonly trash: readonly Note[];
}

/** The list, the selection and its bar, and the pane. Which note is open is a place, so that Back leads through them. */
export function NotesDesk({ briefing, lookup, notes, drafts, trash }: NotesDeskProps) {
  const intl = useIntl();
  const place = useReader((state) => state.place);
  const filters = (place.view === 'notes' ? place.filters : undefined) ?? noFilters;
  // The field shows each letter at once; the list follows when there is time.
  const settled = useDeferredValue(filters);
  const [takenUp, setOpenDraft] = useState<Draft | null>(null);
  const [paneId, setPaneId] = useState<NoteId | null>(null);
  const [aimedId, setAimedId] = useState<NoteId | null>(null);
  const [asks, setAsks] = useState<'nothing' | 'delete' | 'tags'>('nothing');
  const desk = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const find = useRef<HTMLInputElement>(null);

  const { numbers, groups, shown, placeOf, placeOfTarget, queue } = useShownNotes(
    { briefing, lookup },
    notes,
    settled,
  );
  const words = useNoteWords({ briefing, numbers });
  const filterWords = useFilterWords(words);
  const shownIds = useMemo(() => shown.map(({ id }) => id), [shown]);
  const picks = usePicks(shownIds);
  const picked = useMemo(() => shown.filter(({ id }) => picks.ids.has(id)), [shown, picks.ids]);
  useFoundPaint(list, settled.words);
  const noteId = place.view === 'notes' ? place.noteId : null;
  const chosen = useMemo(() => notes.find(({ id }) => id === noteId) ?? null, [notes, noteId]);
  // Of a note that was deleted elsewhere while it was written on, the words stay in the pane.
  const isPaneGone = !chosen && paneId !== null && !notes.some(({ id }) => id === paneId);
  const left = isPaneGone ? drafts.find((draft) => draft.noteId === paneId) : undefined;
  const openDraft = takenUp ?? left ?? null;
  // A draft that was opened is in the pane; else the chosen note; else, where there is room for both, the first one.
  const note = openDraft ? null : (chosen ?? shown[0] ?? null);
  if (note && note.id !== paneId) setPaneId(note.id);
  const deeds = useNoteDeeds(notes, (some) =>
    words.places(some.map((one) => ({ target: one.target, place: placeOf(one) }))),
  );
  const acceptAll = useAcceptingAll();
  const rename = useRenamingTags(briefing.id);

  const focusRow = (id: NoteId | null | undefined): void => {
    const look = (selector: string) => desk.current?.querySelector<HTMLElement>(selector);
    const row = (id && look(`[data-note="${id}"]`)) || look('.note-row-open');
    // Where the open note covers the list, its way back to the list has the focus.
    (row?.offsetParent ? row : look('.note-pane-back'))?.focus();
  };
  /** As `focusRow`, from an event: a row far from sight is drawn in full first. */
  const aimAt = (id: NoteId): void => {
    flushSync(() => setAimedId(id));
    focusRow(id);
  };
  const move = useArriving((id) => focusRow(id ?? note?.id));
  const narrow = (change: Partial<NoteFilters>) => move({ filters: { ...filters, ...change } });
  const showAll = () => {
    narrow({ ...noFilters, order: filters.order });
    find.current?.focus();
  };
  const clear = () => {
    const isInBar = document.activeElement?.closest('.bulk-bar') instanceof Element;
    picks.clear();
    if (isInBar) requestAnimationFrame(() => focusRow(note?.id));
  };
  useViewKeys({
    onEscape: picked.length > 0 && asks === 'nothing' ? clear : null,
    onFind: () => find.current?.select(),
    onPickAll: picks.pickAll,
  });
  const choose = (id: NoteId) => {
    setOpenDraft(null);
    setAimedId(id);
    move({ noteId: id });
  };
  const write = () => desk.current?.querySelector<HTMLElement>('.note-pane textarea')?.focus();
  const back = () => {
    setOpenDraft(null);
    move({ noteId: null });
    requestAnimationFrame(() => focusRow(noteId));
  };

  const remove = (one: Note) => {
    const at = shownIds.indexOf(one.id);
    const next = shownIds[at + 1] ?? shownIds[at - 1];
    void deeds.remove([one]).then(() => {
      if (next) choose(next);
      requestAnimationFrame(() => focusRow(next));
    });
  };
  // What is ticked is what is meant, wherever the focus is; many are asked about first.
  const removePicked = () => (picked[0] && picked.length === 1 ? remove(picked[0]) : setAsks('delete'));
  const review = useReview(
    shownIds.filter((id) => queue.has(id)),
    (next) => {
      if (next) choose(next);
      requestAnimationFrame(() => focusRow(next ?? note?.id));
    },
  );
  const context = useRowContext(
    { words, numbers, edition: briefing.edition, placeOfTarget },
    {
      review,
      onSelect: (one, how) => (how === 'range' ? picks.extend(one.id, note?.id) : picks.toggle(one.id)),
      onOpen: (one) => {
        choose(one.id);
        requestAnimationFrame(write);
      },
      onKey: (event: KeyboardEvent<HTMLElement>, one) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = rowAfter(event.key, one.id, shownIds);
        if (next) {
          if (event.shiftKey) picks.extend(next, one.id);
          else if (hasRoomForBoth()) choose(next);
          aimAt(next);
        } else if (event.key === ' ') picks.toggle(one.id);
        else if (event.key === 'Delete' && picked.length > 0) removePicked();
        else if (event.key === 'Delete') remove(one);
        else return;
        event.preventDefault();
      },
    },
  );
  const target = openDraft?.target ?? note?.target;
  const certain = certainMoves(shown, queue);

  return (
    <div className="notes" ref={desk} data-pane={takenUp || chosen || (left && noteId) ? 'open' : undefined}>
      <div className="notes-main">
        <NotesHead
          notes={notes}
          shown={shown}
          briefing={briefing}
          filters={filters}
          words={filterWords}
          trashed={trash.length}
          find={find}
          onFilter={narrow}
          onShowAll={showAll}
          onLeaveFind={() => shownIds[0] && aimAt(shownIds[0])}
          onTags={() => setAsks('tags')}
          onTrash={goToTrash}
        />
        <div className="notes-scroll">
          <NotesList
            list={list}
            label={intl.formatMessage({ id: 'app.notes' })}
            groups={groups}
            notes={notes}
            drafts={drafts}
            placeOf={placeOf}
            placeOfTarget={placeOfTarget}
            openId={note?.id ?? null}
            aimedId={aimedId}
            openDraft={openDraft}
            picked={picks.ids}
            queue={queue}
            context={context}
            onOpenDraft={(draft) => {
              setOpenDraft(draft);
              requestAnimationFrame(write);
            }}
            reviewDeed={
              certain.length > 1 && (
                <button type="button" className="tool" onClick={() => void acceptAll(certain)}>
                  <FormattedMessage id="notes.review.all" values={{ count: certain.length }} />
                </button>
              )
            }
          />
          <LostGrades statements={briefing.statements} />
          {shown.length === 0 && notes.length > 0 && (
            <div className="notes-none">
              <p>
                <FormattedMessage
                  id="notes.none-passes"
                  values={{ count: filtersInForce(settled).length, filters: filterWords.inForce(settled) }}
                />
              </p>
              <button type="button" className="button" onClick={showAll}>
                <FormattedMessage id="notes.filters.clear" />
              </button>
            </div>
          )}
        </div>
        {picked.length > 0 && (
          <BulkBar
            underWay={deeds.underWay}
            picked={picked.length}
            all={shown.length}
            suggestions={tagsInUse(notes)}
            tags={countTags(picked)}
            questions={{
              open: picked.filter(({ workflow }) => workflow === 'open').length,
              resolved: picked.filter(({ workflow }) => workflow === 'resolved').length,
            }}
            onPickAll={picks.pickAll}
            onClear={clear}
            onTag={(tag) => void deeds.tag(picked, tag)}
            onUntag={(tag) => void deeds.untag(picked, tag)}
            onLabel={(colour) => void deeds.label(picked, colour)}
            onSettle={(workflow) => void deeds.settle(picked, workflow)}
            onDelete={removePicked}
          />
        )}
      </div>
      {target && (
        <NotePane
          target={target}
          note={note}
          openDraft={openDraft}
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
      {asks === 'tags' && (
        <TagsDialog notes={[...notes, ...trash]} onRename={rename} onClose={() => setAsks('nothing')} />
      )}
      {asks === 'delete' && (
        <DeleteDialog
          numbers={picked.flatMap(({ id }) => numbers.get(id) ?? [])}
          replies={
            repliesOf(
              picked.map(({ id }) => id),
              notes,
            ).length
          }
          places={words.places(picked.map((one) => ({ target: one.target, place: placeOf(one) })))}
          onKeep={() => setAsks('nothing')}
          onDelete={() => {
            const last = shown.findLastIndex(({ id }) => picks.ids.has(id));
            const next = [...shown.slice(last + 1), ...shown.toReversed()].find(
              ({ id }) => !picks.ids.has(id),
            );
            setAsks('nothing');
            void deeds.remove(picked).then(() => {
              picks.clear();
              if (next) choose(next.id);
              requestAnimationFrame(() => focusRow(next?.id));
            });
          }}
        />
      )}
    </div>
  );
}

/** Where the pane stands beside the list, moving through the list shows each note; where it covers it, Enter does. */
function hasRoomForBoth(): boolean {
  return window.matchMedia('(min-width: 1101px)').matches;
}
