import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Briefing, BriefingSummary } from '../../shared/briefing/briefing';
import type { Inferred } from '../../shared/briefing/inferred';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note, Target } from '../../shared/notes/note';
import type { Settings } from '../../shared/contract/settings';
import { withFilter, withinGroup, withoutFilter } from '../../shared/search/query/edit-filters';
import type { TriedOut } from '../../shared/search/query/correct-query';
import { askAgain } from '../../shared/search/ask-again';
import { triedOut } from '../../shared/search/query/other-queries';
import { answerQuery, type BriefingResults } from '../../shared/search/search-briefing';
import type { FacetKey } from '../../shared/search/searchable';
import { usualVocabulary, vocabularyOf } from '../../shared/search/query/vocabulary';
import { useViewCommand } from '../parts/use-view-command';
import { usualPress } from '../state/key-settings';
import { type Place, readingAt } from '../state/place';
import type { Sought } from '../state/reader-state';
import { targetOfResult } from './target-of-result';
import { isOtherSearch } from './is-other-search';
import { arrangeResults, type Arrangement, type Kind, type Row, rowsAlone } from './arrange-results';
import { moveChoice, moveGroup } from './move-choice';
import { placeOfResult, placeToAnnotate } from './place-of-result';
import { withOthers } from './others/arrange-others';
import { useOthers } from './others/use-others';
import { rowId } from './ResultList';
import { type HowToOpen, searchKey } from './search-keys';
import { SearchBox } from './SearchBox';
import { SearchSheet } from './SearchSheet';
import { enterStart } from './SearchStart';
import './Search.css';
import { useAnswer } from './use-answer';
import { useFocusAfter } from './use-focus-after';
import { useLeaving } from './use-leaving';
import { useRemembered } from './use-remembered';
import { soughtBy } from './sought-by';
import { useTermsToMark } from './use-terms-to-mark';
import { useSearchIndex } from './use-search-index';

export interface SearchProps {
  readonly briefing: Briefing | null;
  readonly lookup: Lookup | null;
  /** How inferred assignments are treated in it. */
  readonly inferred: Inferred;
  readonly notes: readonly Note[];
  /** What the reader calls the labels. */
  readonly labelNames: Settings['labelNames'];
  readonly open: boolean;
  readonly query: string;
  /** Where the reader is: Esc leads back there. */
  readonly place: Place;
  readonly onQueryChange: (query: string) => void;
  /** `sought`: what is marked there, or null. */
  readonly onOpen: (place: Place, how: HowToOpen, sought: Sought | null) => void;
  /** The same in another briefing; `placeIn` is null where only the search is to be opened there. */
  readonly onOpenElsewhere: (
    briefing: BriefingSummary,
    placeIn: PlaceIn | null,
    how: HowToOpen,
    sought: Sought | null,
  ) => Promise<void>;
  /** A query from another window: the words that it finds are to be marked, and are worked out here. */
  readonly toMark: string | null;
  readonly onWorkedOut: (sought: Sought) => void;
  /** The results are to be printed alone, or with the pack, or no more with it. */
  readonly onPrint: (query: string, how: HowToPrint) => void;
  /** A note is to be written on a result, which is at the place. */
  readonly onAnnotate: (place: Place, target: Target) => void;
  readonly onFocus: () => void;
  readonly onClose: () => void;
}

export type HowToPrint = 'alone' | 'pack' | 'out-of-pack';

/** The place of a result in its briefing, as far as that is known. */
type PlaceIn = (briefing: Pick<Briefing, 'tensions'> | null) => Place;

/** True for what a note can be written on: everything but a note, which is opened, and what the briefing says beside its article. */
function canAnnotate(row: Row): boolean {
  return row.kind === 'hit' && !['note', 'reference'].includes(row.hit.entry.place.kind);
}

/** The first results of another briefing are all that is known of it here: they are not gone through. */
function soughtInOther(results: BriefingResults): Sought {
  const { results: _, ...sought } = soughtBy(results, []);
  return sought;
}

/** The row that is chosen: by its key, wherever it comes to stand; else by its place. */
interface Choice {
  readonly index: number;
  readonly key: string | null;
}

const firstChoice: Choice = { index: 0, key: null };

/** What was typed can be typed over. */
function takeKeyboard(box: HTMLInputElement | null): void {
  box?.focus();
  box?.select();
}

/** Of one group; the figures beside the groups count all. */
const mostHits = 500;
const nothing: Arrangement = { sections: [], some: [], others: [], empty: [], rows: [] };

/** Search: the box in the bar, and the sheet that hangs from it while it is open. */
export function Search({
  briefing,
  lookup,
  inferred,
  notes,
  labelNames,
  open,
  query,
  place,
  onQueryChange,
  onOpen,
  onOpenElsewhere,
  toMark,
  onWorkedOut,
  onPrint,
  onAnnotate,
  onFocus,
  onClose,
}: SearchProps) {
  const listId = useId();
  const root = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isKeeping = useRef(false);
  const isPointing = useRef(false);
  /** Nothing has been typed since the search was opened. */
  const isUntouched = useRef(true);
  const cameFrom = useRef<HTMLElement | null>(null);
  const [kind, setKind] = useState<Kind>('everything');
  const [choice, setChoice] = useState<Choice>(firstChoice);
  const [alone, setAlone] = useState(rowsAlone);
  const searching = useSearchIndex({ briefing, lookup, inferred, notes, isWanted: open || toMark !== null });
  const vocabulary = useMemo(
    () => (briefing ? vocabularyOf({ briefing, notes, labelNames }) : usualVocabulary),
    [briefing, notes, labelNames],
  );
  // Choosing a row draws the sheet again; the search itself runs only when what it depends on changes.
  const openSearching = open ? searching : null;
  /** By the keys, or under the pointer, which was moved there since the query was typed. */
  const isHeld = (): boolean => choice.key !== null || isPointing.current;
  const first = useAnswer({
    searching: openSearching,
    query,
    limit: mostHits,
    vocabulary,
    known: null,
    isHeld,
  });
  const asked = useOthers({ isOpen: open, query, openId: briefing?.id ?? null, here: first });
  useTermsToMark({ searching, query: toMark, vocabulary, onWorkedOut });
  const { others } = asked;
  const answers = others?.answers;
  const known = useMemo(() => (first && answers ? askAgain(first, answers) : null), [first, answers]);
  const again = useAnswer({
    searching: known && openSearching,
    query,
    limit: mostHits,
    vocabulary,
    known,
    isHeld,
  });
  const results = again?.query === first?.query ? again : first;
  const arrangement = results ? withOthers(arrangeResults(results, kind, alone), others, kind) : nothing;
  const chosenNow = arrangement.rows.findIndex(({ key }) => key === choice.key);
  const chosen = chosenNow === -1 ? choice.index : chosenNow;
  const chosenRow = arrangement.rows[chosen];
  const setChosen = (index: number): void => {
    const row = arrangement.rows[index];
    setChoice({ index, key: row?.kind === 'hit' || row?.kind === 'other' ? row.key : null });
  };
  const remember = useRemembered({
    isOpen: open,
    query,
    total: (results?.total ?? 0) + (others?.found.length ?? 0),
  });

  useEffect(() => {
    if (open && document.activeElement !== input.current) takeKeyboard(input.current);
    if (open) isUntouched.current = true;
  }, [open]);
  useViewCommand({ search: () => takeKeyboard(input.current) });
  useFocusAfter(root, cameFrom, open);

  const ask = (change: { readonly query?: string; readonly kind?: Kind }): void => {
    setChoice(firstChoice);
    isPointing.current = false;
    setAlone(rowsAlone);
    if (change.kind !== undefined) setKind(change.kind);
    if (change.query !== undefined) onQueryChange(change.query);
  };
  const look = (change: Parameters<typeof ask>[0]): void => {
    ask(change);
    input.current?.focus();
  };
  const type = (typed: string): void => {
    const isOther = isOtherSearch(query, typed, isUntouched.current);
    isUntouched.current = false;
    look(isOther ? { query: typed, kind: 'everything' } : { query: typed });
  };
  /** A group that was looked at alone does not outlive the search. */
  const shut = (): void => {
    if (kind !== 'everything') ask({ kind: 'everything' });
    onClose();
  };
  const filter = (key: FacetKey, value: string, isChosen: boolean): void => {
    const edit = isChosen ? withFilter : withoutFilter;
    ask({ query: edit(query, { key, value }, vocabulary) });
    // A toggle that goes with its row leaves the keyboard to the box.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) input.current?.focus();
    });
  };
  const tryOut = (wanted: string): TriedOut => {
    if (!searching || !lookup) return { count: 0, terms: [] };
    return triedOut(answerQuery(searching, lookup, wanted, { limit: 1, vocabulary, ...known }));
  };
  // What is printed is what is listed: of a group that is looked at alone, that group.
  const listed = kind === 'everything' || kind === 'others' ? query : withinGroup(query, kind, vocabulary);
  const print = (how: HowToPrint): void => {
    remember();
    if (how === 'alone') cameFrom.current = null;
    onPrint(listed, how);
  };
  const leave = (): void => {
    shut();
    if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
    else input.current?.blur();
    cameFrom.current = null;
  };
  useLeaving(root, open, {
    onLeave: leave,
    onLost: () => {
      if (!isKeeping.current) shut();
    },
  });
  const go = async (how: HowToOpen, open: () => void | Promise<void>): Promise<void> => {
    remember();
    isKeeping.current = how === 'keep';
    const opening = open();
    if (opening) await opening;
    if (how === 'window') return;
    if (how === 'keep') {
      // The view that opens may take the focus; the search asked to keep it.
      isKeeping.current = true;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          // It is closed where the other briefing could not be opened.
          if (root.current?.querySelector('.search-sheet')) input.current?.focus();
          isKeeping.current = false;
        }),
      );
    } else {
      cameFrom.current = null;
      input.current?.blur();
    }
  };
  /** A row that is pressed is the one that is come back to, as if it had been chosen by the keys. */
  const chooseRow = ({ key }: Row): void => {
    const at = arrangement.rows.findIndex((row) => row.key === key);
    if (at !== -1) setChosen(at);
  };
  const openRow = (row: Row, how: HowToOpen): void => {
    chooseRow(row);
    if (row.kind === 'hit') {
      const to = placeOfResult(row.hit.entry.place, briefing?.tensions ?? []);
      void go(how, () => onOpen(to, how, results && soughtBy(results, briefing?.tensions ?? [], kind)));
    } else if (row.kind === 'other') {
      const { place: found } = row.hit.entry;
      const placeIn: PlaceIn = (opened) =>
        !opened && found.kind === 'tension'
          ? placeToAnnotate(found, [])
          : placeOfResult(found, opened?.tensions ?? []);
      void go(how, () => onOpenElsewhere(row.briefing, placeIn, how, soughtInOther(row.results)));
    } else if (row.kind === 'other-all') {
      ask({ kind: 'everything' });
      void go('keep', () => onOpenElsewhere(row.briefing, null, 'keep', null));
    }
    // The first of those that come is chosen then.
    else if (row.isAlone) setAlone(alone + rowsAlone);
    else look({ kind: row.group });
  };
  const targetOfRow = (row: Row | undefined): Target | null =>
    row?.kind === 'hit' && lookup ? targetOfResult(row.hit.entry.place, results?.terms ?? [], lookup) : null;
  const annotateRow = (row: Row): void => {
    const target = targetOfRow(row);
    if (row.kind !== 'hit' || !target) return;
    chooseRow(row);
    remember();
    cameFrom.current = null;
    input.current?.blur();
    onAnnotate(placeToAnnotate(row.hit.entry.place, briefing?.tensions ?? []), target);
  };
  const followKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const usual = open ? usualPress(event.nativeEvent, 'keys.search') : null;
    const pressed = usual && searchKey(usual);
    if (!pressed) return;
    if (results === null && pressed.kind === 'choose') {
      if (pressed.key !== 'ArrowDown' || !root.current || !enterStart(root.current)) return;
      event.preventDefault();
      return;
    }
    if (pressed.kind === 'choose' || pressed.kind === 'group') {
      const next =
        pressed.kind === 'group'
          ? moveGroup(pressed.step, chosen, arrangement)
          : moveChoice(pressed.key, chosen, arrangement);
      if (next === null) return;
      setChosen(next);
    } else if (chosenRow) {
      if (pressed.kind === 'annotate') annotateRow(chosenRow);
      else openRow(chosenRow, pressed.how);
    }
    event.preventDefault();
  };

  return (
    <search
      ref={root}
      className="search"
      onPointerMove={({ target, movementX, movementY }) => {
        if (movementX !== 0 || movementY !== 0)
          isPointing.current = target instanceof Element && target.closest('[role="option"]') !== null;
      }}
    >
      <SearchBox
        ref={input}
        query={query}
        isOpen={open}
        listId={listId}
        chosenId={chosenRow ? rowId(listId, chosenRow) : null}
        onQueryChange={type}
        onFocus={(from) => {
          const isFromSheet = from instanceof Element && from.closest('.search') !== null;
          if (from instanceof HTMLElement && !isFromSheet) cameFrom.current = from;
          if (!open) onFocus();
        }}
        onKeyDown={followKey}
      />
      {open && briefing && lookup && (
        <>
          <div className="search-scrim" />
          <SearchSheet
            briefing={briefing}
            lookup={lookup}
            notes={notes}
            vocabulary={vocabulary}
            listId={listId}
            results={results}
            arrangement={arrangement}
            elsewhere={asked}
            kind={kind}
            chosen={chosen}
            backTo={place.view === 'read' ? place.sentence : null}
            onKindChange={(next) => look({ kind: next })}
            tryOut={tryOut}
            onFilter={filter}
            isScanning={searching?.isIndexing ?? false}
            onLeaveUp={() => input.current?.focus()}
            onPrint={() => print('alone')}
            listed={listed}
            onInPack={(isIn) => print(isIn ? 'pack' : 'out-of-pack')}
            onTry={(example) => look({ query: example, kind: 'everything' })}
            canAnnotate={canAnnotate}
            onAnnotateRow={annotateRow}
            onOpenRow={openRow}
            onOpenSentence={(sentence) => void go('here', () => onOpen(readingAt(sentence), 'here', null))}
          />
        </>
      )}
    </search>
  );
}
