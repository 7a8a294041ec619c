import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Draft, Note, NoteId } from '../../shared/notes/note';
import { repliesTo } from '../../shared/notes/note-replies';
import { tagsInUse } from '../parts/writing/note-editing-tags';
import { noFilters, type NoteFilters } from '../state/note-filters';
import { addToPack, takeOutOfPack } from '../state/pack-choice';
import { useReader } from '../state/store';
import { AcceptAll } from './AcceptAll';
import { BulkBar } from './BulkBar';
import { DeskDialogs, type DeskQuestion } from './DeskDialogs';
import { useFilterWords } from './filter-words';
import { goToTrash } from './go-to-trash';
import { hasRoomForBoth } from './has-room-for-both';
import { LostGrades } from './LostGrades';
import { useNoteDeeds, useRenamingTags } from './note-deeds';
import { useNoteWords } from './note-words';
import { NoneShown } from './NoneShown';
import { NotePane } from './NotePane';
import { NotesHead } from './NotesHead';
import { NotesList } from './NotesList';
import { rowBeside } from './picking';
import { countTags } from './rename-tag';
import { useComeBack } from './use-come-back';
import { useArriving } from './use-arriving';
import { useDeskFocus } from './use-desk-focus';
import { useFocusKept } from './use-focus-kept';
import { useHiddenTexts } from '../parts/hidden-texts';
import { wordsOfRow } from './words-of-row';
import { useFoundPaint } from './use-found-paint';
import { useOpenNote } from './use-open-note';
import { usePicks } from './use-picks';
import { useReview } from './use-review';
import { useRowContext } from './use-row-context';
import { useRowDeeds } from './use-row-deeds';
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
  const [asks, setAsks] = useState<DeskQuestion>('nothing');
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
  useHiddenTexts(() => {
    const listed = new Set<string>(shownIds);
    return notes.filter(({ id }) => !listed.has(id)).map((note) => wordsOfRow(note, placeOf(note)));
  });
  const noteId = place.view === 'notes' ? place.noteId : null;
  const { note, openDraft, isAskedFor, takeUpDraft } = useOpenNote({ noteId, shown, notes, drafts });
  const placesOf = (some: readonly Note[]): string =>
    words.places(some.map((one) => ({ target: one.target, place: placeOf(one) })));
  const deeds = useNoteDeeds(notes, placesOf);

  const focus = useDeskFocus(desk);
  const move = useArriving((id) => focus.toRow(id ?? note?.id));
  useFocusKept(desk, () => focus.toRow(note?.id));
  const narrow = (change: Partial<NoteFilters>) => move({ filters: { ...filters, ...change } });
  // The list that is narrowed to the tag stays so, under its new name.
  const rename = useRenamingTags(briefing.id, (from, to) => filters.tag === from && narrow({ tag: to }));
  const showAll = () => {
    narrow({ ...noFilters, order: filters.order });
    find.current?.focus();
  };
  const clear = () => {
    const isInBar = document.activeElement?.closest('.bulk-bar') instanceof Element;
    picks.clear();
    if (isInBar) focus.toRowSoon(note?.id);
  };
  useViewKeys({
    onEscape: picked.length > 0 && asks === 'nothing' ? clear : null,
    onFind: () => find.current?.select(),
    onPickAll: picks.pickAll,
  });
  const choose = (id: NoteId) => {
    takeUpDraft(null);
    focus.setAimedId(id);
    move({ noteId: id });
  };
  /** On to a row: beside the pane that shows its note too; where the pane would cover the list, Enter opens it. */
  const goTo = (id: NoteId) => {
    if (hasRoomForBoth()) choose(id);
    focus.toFarRow(id);
  };
  const back = () => {
    takeUpDraft(null);
    move({ noteId: null });
    focus.toRowSoon(noteId);
  };

  const isOpenStill = (): boolean => {
    const { place: now } = useReader.getState();
    return now.view === 'notes' && now.noteId === noteId;
  };

  const left = useComeBack(shownIds, goTo);
  const remove = async (some: readonly Note[]) => {
    const ids = some.map(({ id }) => id);
    const gone = new Set([...ids, ...repliesTo(ids, notes).map(({ id }) => id)]);
    const next = rowBeside(gone, shownIds);
    await deeds.remove(some);
    left(some[0]?.id, next);
    if (next && hasRoomForBoth()) choose(next);
    else back();
    focus.toRowSoon(next);
  };
  // What is ticked is what is meant, wherever the focus is; many are asked about first.
  const removePicked = () => (picked.length === 1 ? void remove(picked) : setAsks('delete'));
  const review = useReview(
    shownIds.filter((id) => queue.has(id)),
    (next) => {
      if (next) choose(next);
      focus.toRowSoon(next ?? note?.id);
    },
  );
  const rowDeeds = useRowDeeds({
    ids: shownIds,
    picks,
    openId: note?.id,
    onOpen: (one) => {
      choose(one.id);
      focus.toWordsSoon();
    },
    onGo: goTo,
    onAim: focus.toFarRow,
    onDelete: (one) => (picked.length > 0 ? removePicked() : void remove([one])),
  });
  const wording = { words, numbers, edition: briefing.edition, placeOfTarget };
  const context = useRowContext(wording, { ...rowDeeds, review });
  const target = openDraft?.target ?? note?.target;

  return (
    <div className="notes" ref={desk} data-pane={isAskedFor ? 'open' : undefined}>
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
          onLeaveFind={() => {
            // With nothing to find the note that is open stays so.
            const to = (filters.words.trim() === '' ? note?.id : undefined) ?? shownIds[0];
            if (to) goTo(to);
          }}
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
            aimedId={focus.aimedId}
            openDraft={openDraft}
            picked={picks.ids}
            queue={queue}
            context={context}
            onOpenDraft={(draft) => {
              takeUpDraft(draft);
              focus.toWordsSoon();
            }}
            reviewDeed={<AcceptAll shown={shown} queue={queue} />}
          />
          <LostGrades statements={briefing.statements} />
          {shown.length === 0 && notes.length > 0 && (
            <NoneShown filters={settled} words={filterWords} onShowAll={showAll} />
          )}
        </div>
        {picked.length > 0 && (
          <BulkBar
            isUnderWay={deeds.isUnderWay}
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
            onPack={() => addToPack(picked)}
            onUnpack={() => takeOutOfPack(picked)}
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
          briefing={briefing}
          lookup={lookup}
          onDone={(saved) => {
            takeUpDraft(null);
            // Whoever went on while it was saved, to another note or out of the pane, is not called back.
            if (!focus.isInEditor() || !isOpenStill()) return;
            if (saved) choose(saved.id);
            focus.fromEditorSoon(saved?.id);
          }}
          onDelete={(one) => void remove([one])}
          onBack={back}
        />
      )}
      <DeskDialogs
        asks={asks}
        notes={notes}
        trash={trash}
        picked={picked}
        numbers={numbers}
        placesOf={placesOf}
        onRename={rename}
        onDelete={() => void remove(picked).then(picks.clear)}
        onClose={() => setAsks('nothing')}
      />
    </div>
  );
}
