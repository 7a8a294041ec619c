import { type RefObject, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Lookup } from '../../shared/briefing/lookup';
import { type Place, startOf } from '../state/place';
import type { OpenBriefing } from '../state/open-briefing';
import { dispatch, useReader } from '../state/store';
import { firstPosition, isSamePosition, keepInSight, type Position } from './cell-moves';
import type { Choice } from './choice';
import type { Row } from './rows';
import { choiceShowing, type ShownRows, showRows } from './show-rows';
import { show, useChoice } from './shown-filter';
import { isInSight } from './table-sight';

export interface ChosenCell {
  /** What the reader has chosen to see. */
  readonly choice: Choice;
  readonly shown: ShownRows;
  /** The chosen cell, among the rows shown; null when there are none. */
  readonly position: Position | null;
  readonly line: number;
  /** Makes it the chosen cell without a step in history. `cell` gives it the focus, `stay` leaves the focus. */
  readonly choose: (position: Position, focus: 'cell' | 'stay', line?: number) => void;
  readonly focusCell: () => void;
  /** Shows other topics or columns; the chosen cell stays when it can. */
  readonly change: (choice: Partial<Choice>) => void;
}

/**
 * The chosen cell follows the place in history, so that going back leads to the very cell one left. It stays in sight
 * when other topics or columns are shown, and when the page grows or shrinks. `page` is what the table stands in.
 */
export function useChosenCell(
  all: readonly Row[],
  { briefing, lookup }: OpenBriefing,
  page: RefObject<HTMLElement | null>,
): ChosenCell {
  const place = useReader((state) => state.place);
  const choice = useChoice(briefing.id);
  const own = useRef<'cell' | 'stay' | null>(null);
  const followed = useRef<Place | null>(null);
  const [chosenLine, setChosenLine] = useState<{ readonly position: Position; readonly line: number }>();

  const shown = useMemo(() => showRows(all, lookup.columns, choice), [all, lookup, choice]);
  const wanted = positionOf(place, all, lookup);
  const position = wanted ? keepInSight(shown.rows, wanted) : firstPosition(shown.rows);
  const isHidden = wanted !== null && !isSamePosition(wanted, position);
  const line = chosenLine && isSamePosition(chosenLine.position, position) && position ? chosenLine.line : 0;

  const focusCell = (): void => {
    if (position) document.getElementById(cellId(position))?.focus({ preventScroll: true });
  };
  const choose = (to: Position, focus: 'cell' | 'stay', toLine = 0): void => {
    setChosenLine({ position: to, line: toLine });
    if (isSamePosition(to, wanted)) {
      if (focus === 'cell') focusCell();
      return;
    }
    own.current = focus;
    moveTo(to);
  };
  const follow = useEffectEvent((place: Place, isHidden: boolean) => {
    const focus = own.current;
    own.current = null;
    const isArrival = focus === null && place !== followed.current;
    followed.current = place;
    if (isHidden && focus === null) {
      const row = all.find(({ topic }) => topic.id === wanted?.topicId);
      // A link leads to its cell, whatever is shown; the cell is looked for again when it is there.
      if (isArrival && wanted && row) {
        followed.current = null;
        return show(briefing.id, choiceShowing(choice, lookup.columns, row, wanted.columnId));
      }
      // The briefing is drawn anew, and the chosen cell is among those that are not shown any more.
      own.current = position && 'stay';
      moveTo(position);
    }
    const element = position && document.getElementById(cellId(position));
    if (!element) return;
    if (focus !== null) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (focus === 'cell') focusCell();
      return;
    }
    if (!page.current || !isInSight(page.current, element))
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
    // While results are walked through, the search box keeps the keyboard.
    if (!useReader.getState().search.open && !isFiltering()) focusCell();
  });
  // The place, not the cell: a link to where one is brings it back into sight.
  useLayoutEffect(() => follow(place, isHidden), [place, isHidden]);
  const keepSeen = useEffectEvent(() => {
    const element = position && document.getElementById(cellId(position));
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  useLayoutEffect(() => {
    if (shown.rows.length > 0) keepSeen();
  }, [shown]);
  // Of another width, or lower because the foot has grown.
  useLayoutEffect(() => {
    if (!page.current) return undefined;
    const observer = new ResizeObserver(() => keepSeen());
    observer.observe(page.current);
    return () => observer.disconnect();
  }, [page]);

  return {
    choice,
    shown,
    position,
    line,
    choose,
    focusCell,
    change: (change) => {
      const next = { ...choice, ...change };
      const kept = position && keepInSight(showRows(all, lookup.columns, next).rows, position);
      if (kept) choose(kept, 'stay');
      else moveTo(null);
      show(briefing.id, next);
    },
  };
}

/** Without a row there is no cell to be at; a link to the one that was left is then a way to go again. */
function moveTo(position: Position | null): void {
  dispatch({
    kind: 'placeMoved',
    place: position ? { view: 'compare', ...position } : startOf('compare'),
  });
}

/** The id of a cell's element; no slug has a dot. */
export function cellId({ topicId, columnId }: Position): string {
  return `cell.${topicId}.${columnId ?? 'topic'}`;
}

/** Where the place says one is, or null when it names no topic that is there. */
function positionOf(place: Place, all: readonly Row[], lookup: Lookup): Position | null {
  if (place.view !== 'compare' || place.topicId === null) return null;
  const { topicId, columnId } = place;
  if (!all.some(({ topic }) => topic.id === topicId)) return null;
  return { topicId, columnId: columnId !== null && lookup.columns.includes(columnId) ? columnId : null };
}

/** What filters keeps the focus while topics and columns come and go under it. */
function isFiltering(): boolean {
  return document.activeElement?.closest('.compare-page > header') instanceof Element;
}
