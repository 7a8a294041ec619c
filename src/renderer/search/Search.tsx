import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note, Target } from '../../shared/notes/note';
import { answerQuery } from '../../shared/search/search-briefing';
import { usualPress } from '../state/key-settings';
import { type Place, readingAt } from '../state/place';
import { targetOfResult } from './target-of-result';
import { arrangeResults, type Arrangement, type Kind, type Row } from './arrange-results';
import { moveChoice, moveGroup } from './move-choice';
import { placeOfResult, placeToAnnotate } from './place-of-result';
import { rowId } from './ResultList';
import { searchKey } from './search-keys';
import { SearchBox } from './SearchBox';
import { SearchSheet } from './SearchSheet';
import './Search.css';
import { useLeaving } from './use-leaving';
import { useSearchIndex } from './use-search-index';

export interface SearchProps {
  readonly briefing: Briefing | null;
  readonly lookup: Lookup | null;
  readonly notes: readonly Note[];
  readonly open: boolean;
  readonly query: string;
  /** Where the reader is: Esc leads back there. */
  readonly place: Place;
  readonly onQueryChange: (query: string) => void;
  /** `keep`: the sheet stays open beside the place. */
  readonly onOpen: (place: Place, keep: boolean) => void;
  /** A note is to be written on a result, which is at the place. */
  readonly onAnnotate: (place: Place, target: Target) => void;
  readonly onFocus: () => void;
  readonly onClose: () => void;
}

/** True for what a note can be written on: everything but a note, which is opened. */
function canAnnotate(row: Row): boolean {
  return row.kind === 'hit' && row.hit.entry.place.kind !== 'note';
}

/** Of one group; the figures beside the groups count all. */
const mostHits = 500;
const nothing: Arrangement = { sections: [], some: [], empty: [], rows: [] };

/** Search: the box in the bar, and the sheet that hangs from it while it is open. */
export function Search({
  briefing,
  lookup,
  notes,
  open,
  query,
  place,
  onQueryChange,
  onOpen,
  onAnnotate,
  onFocus,
  onClose,
}: SearchProps) {
  const listId = useId();
  const root = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isKeeping = useRef(false);
  const cameFrom = useRef<HTMLElement | null>(null);
  const [kind, setKind] = useState<Kind>('everything');
  const [chosen, setChosen] = useState(0);
  const index = useSearchIndex({ briefing, lookup, notes, isWanted: open });
  // Choosing a row draws the sheet again; the search itself runs only when what it depends on changes.
  const results = useMemo(
    () =>
      open && index && lookup && query.trim() !== ''
        ? answerQuery(index, lookup, query, { limit: mostHits })
        : null,
    [open, index, lookup, query],
  );
  const arrangement = results ? arrangeResults(results, kind) : nothing;
  const chosenRow = arrangement.rows[chosen];

  useEffect(() => {
    if (!open || document.activeElement === input.current) return;
    input.current?.focus();
    input.current?.select();
  }, [open]);

  const look = (change: { readonly query?: string; readonly kind?: Kind }): void => {
    setChosen(0);
    if (change.kind !== undefined) setKind(change.kind);
    if (change.query !== undefined) onQueryChange(change.query);
    input.current?.focus();
  };
  const leave = (): void => {
    onClose();
    if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
    else input.current?.blur();
    cameFrom.current = null;
  };
  useLeaving(root, open, {
    onLeave: leave,
    onLost: () => {
      if (!isKeeping.current) onClose();
    },
  });
  const go = (to: Place, keep: boolean): void => {
    onOpen(to, keep);
    if (keep) {
      // The view that opens may take the focus; the search asked to keep it.
      isKeeping.current = true;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          input.current?.focus();
          isKeeping.current = false;
        }),
      );
    } else {
      cameFrom.current = null;
      input.current?.blur();
    }
  };
  const openRow = (row: Row, keep: boolean): void => {
    if (row.kind === 'more') look({ kind: row.group });
    else go(placeOfResult(row.hit.entry.place, briefing?.tensions ?? []), keep);
  };
  const targetOfRow = (row: Row | undefined): Target | null =>
    row?.kind === 'hit' && lookup ? targetOfResult(row.hit.entry.place, results?.terms ?? [], lookup) : null;
  const annotateRow = (row: Row): void => {
    const target = targetOfRow(row);
    if (row.kind !== 'hit' || !target) return;
    cameFrom.current = null;
    input.current?.blur();
    onAnnotate(placeToAnnotate(row.hit.entry.place, briefing?.tensions ?? []), target);
  };
  const followKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const usual = open ? usualPress(event.nativeEvent, 'keys.search') : null;
    const pressed = usual && searchKey(usual);
    if (!pressed) return;
    if (pressed.kind === 'choose' || pressed.kind === 'group') {
      const next =
        pressed.kind === 'group'
          ? moveGroup(pressed.step, chosen, arrangement)
          : moveChoice(pressed.key, chosen, arrangement);
      if (next === null) return;
      setChosen(next);
    } else if (chosenRow) {
      if (pressed.kind === 'annotate') annotateRow(chosenRow);
      else openRow(chosenRow, pressed.kind === 'keep');
    }
    event.preventDefault();
  };

  return (
    <search ref={root} className="search">
      <SearchBox
        ref={input}
        query={query}
        isOpen={open}
        listId={listId}
        chosenId={chosenRow ? rowId(listId, chosenRow) : null}
        onQueryChange={(typed) => look({ query: typed })}
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
            listId={listId}
            results={results}
            arrangement={arrangement}
            kind={kind}
            chosen={chosen}
            backTo={place.view === 'read' ? place.sentence : null}
            onKindChange={(next) => look({ kind: next })}
            onTry={(example) => look({ query: example, kind: 'everything' })}
            canAnnotate={canAnnotate}
            onAnnotateRow={annotateRow}
            onOpenRow={openRow}
            onOpenSentence={(sentence) => go(readingAt(sentence), false)}
          />
        </>
      )}
    </search>
  );
}
