import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Lookup } from '../../shared/lookup';
import type { Place } from '../state/place';
import { dispatch, useReader } from '../state/store';
import { firstPosition, isSamePosition, keepInSight, type Position } from './cell-moves';
import { type Filter, type Row, type ShownRows, showRows } from './rows';
import { showFilter, useShownFilter } from './shown-filter';

export interface ChosenCell {
  readonly filter: Filter;
  readonly shown: ShownRows;
  /** The rows shown, one after the other. */
  readonly rows: readonly Row[];
  /** The chosen cell, among the rows shown; null when there are none. */
  readonly position: Position | null;
  readonly line: number;
  /** Makes it the chosen cell without a step in history. `cell` gives it the focus, `stay` leaves the focus. */
  readonly choose: (position: Position, focus: 'cell' | 'stay', line?: number) => void;
  readonly focusCell: () => void;
  /** Shows other topics; the chosen cell stays when it can. */
  readonly chooseFilter: (filter: Filter) => void;
}

/** The chosen cell follows the place in history, so that going back leads to the very cell one left. */
export function useChosenCell(all: readonly Row[], lookup: Lookup): ChosenCell {
  const place = useReader((state) => state.place);
  const filter = useShownFilter((state) => state.filter);
  const own = useRef<'cell' | 'stay' | null>(null);
  const [chosenLine, setChosenLine] = useState<{ readonly position: Position; readonly line: number }>();

  const shown = showRows(all, filter);
  const rows = shown.groups.flatMap((group) => group.rows);
  const wanted = positionOf(place, all, lookup);
  const position = wanted ? keepInSight(rows, wanted) : firstPosition(rows);
  const isHidden = wanted !== null && !isSamePosition(wanted, position);
  const line = chosenLine && isSamePosition(chosenLine.position, position) && position ? chosenLine.line : 0;

  const focusCell = (): void => {
    if (position) document.getElementById(cellId(position))?.focus({ preventScroll: true });
  };
  const follow = useEffectEvent((_place: Place, isHidden: boolean) => {
    const focus = own.current;
    own.current = null;
    // A link leads to its cell, whatever is shown; the cell is looked for again when its row is there.
    if (focus === null && isHidden && !isFiltering()) return showFilter('all');
    const element = position && document.getElementById(cellId(position));
    if (!element) return;
    if (focus !== null) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (focus === 'cell') focusCell();
      return;
    }
    if (!isInSight(element)) element.scrollIntoView({ block: 'center', inline: 'nearest' });
    // While results are walked through, the search box keeps the keyboard.
    if (!useReader.getState().search.open && !isFiltering()) focusCell();
  });
  // The place, not the cell: a link to where one is brings it back into sight.
  useLayoutEffect(() => follow(place, isHidden), [place, isHidden]);

  const choose = (to: Position, focus: 'cell' | 'stay', toLine = 0): void => {
    setChosenLine({ position: to, line: toLine });
    if (isSamePosition(to, wanted)) {
      if (focus === 'cell') focusCell();
      return;
    }
    own.current = focus;
    dispatch({ kind: 'placeMoved', place: { view: 'compare', ...to } });
  };
  return {
    filter,
    shown,
    rows,
    position,
    line,
    choose,
    focusCell,
    chooseFilter: (next) => {
      const left = showRows(all, next).groups.flatMap((group) => group.rows);
      const kept = position && keepInSight(left, position);
      if (kept) choose(kept, 'stay');
      showFilter(next);
    },
  };
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

/** The filter keeps the focus while topics come and go under it. */
function isFiltering(): boolean {
  return document.activeElement?.closest('.compare-filters') instanceof Element;
}

/** True when the whole cell can be seen, below the heads of the columns. */
function isInSight(element: Element): boolean {
  const scroll = element.closest('.compare-scroll');
  if (!scroll) return true;
  const box = element.getBoundingClientRect();
  const sight = scroll.getBoundingClientRect();
  const head = scroll.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  return box.top >= sight.top + head && box.bottom <= sight.bottom;
}
