/** What the reader chooses for the pack outside its own view: said in a line at the foot, and taken back there. */
import type { Note } from '../../shared/notes/note';
import { mostFound, type PackRequest, usualRequest, withFound, withoutFound } from '../../shared/pack/pack';
import {
  addToChoice,
  isInPack,
  leaveOutOfChoice,
  onlyThese,
  type PackChoice,
} from '../../shared/pack/pack-choice';
import { startOf } from './place';
import type { ReaderState } from './reader-state';
import { isolate } from '../../shared/language-of';
import { dispatch, useReader } from './store';

/** The pack as it would be asked for now. */
export function nextPack({ packRequest, open }: Pick<ReaderState, 'packRequest' | 'open'>): PackRequest {
  return packRequest ?? usualRequest(open?.briefing.id ?? '');
}

/** Adds notes to the pack. Nothing that it prints goes; where it prints them already, it offers to print only these. */
export function addToPack(added: readonly Note[]): void {
  const { notes } = useReader.getState();
  const before = nextPack(useReader.getState()).notes;
  const choice = addToChoice(before, notes, added);
  if (choice !== before) {
    const isIn = isInPack(notes, before);
    return choose(choice, 'pack.notes.added', { count: added.filter((note) => !isIn(note)).length });
  }
  const only = onlyThese(notes, added);
  const isMore = countIn(notes, before) > countIn(notes, only);
  dispatch({
    kind: 'toastShown',
    text: 'pack.notes.in-already',
    values: { count: added.length },
    canUndo: false,
    ...(isMore && { packChoice: { label: 'pack.notes.only-these', choice: only } }),
  });
}

/** Takes notes out of the pack, with what answers them. Where it prints none of them, or replies that go with their note, it says so. */
export function takeOutOfPack(taken: readonly Note[]): void {
  const { notes } = useReader.getState();
  const before = nextPack(useReader.getState()).notes;
  const choice = leaveOutOfChoice(before, notes, taken);
  const wasIn = isInPack(notes, before);
  const isStillIn = isInPack(notes, choice);
  const count = taken.filter((note) => wasIn(note) && !isStillIn(note)).length;
  if (count > 0) return choose(choice, 'pack.notes.taken-out', { count });
  dispatch({
    kind: 'toastShown',
    text: taken.some(wasIn) ? 'pack.notes.replies-stay' : 'pack.notes.in-none',
    values: { count: taken.length },
    canUndo: false,
  });
}

/** Has the next pack print the note, or leave it out with its replies. */
export function setInPack(note: Note, isIn: 'in' | 'out'): void {
  const { notes } = useReader.getState();
  const before = nextPack(useReader.getState()).notes;
  const choice = isIn === 'in' ? addToChoice(before, notes, [note]) : leaveOutOfChoice(before, notes, [note]);
  if (choice === before) return;
  if (before.include === 'chosen')
    return choose(choice, isIn === 'in' ? 'pack.notes.added' : 'pack.notes.taken-out', { count: 1 });
  choose(choice, 'pack.notes.now-chosen', {});
}

/** Shows what a search finds as pages of its own, ready to print, as the list of gaps is; the pack stays as it was set. */
export function printFound(query: string): void {
  const request = nextPack(useReader.getState());
  dispatch(
    // A step back leads to the results.
    { kind: 'resultOpened', place: startOf('pack'), keep: false, sought: null },
    {
      kind: 'listRequestChanged',
      // As the box shows it: with every note that is found.
      request: { ...request, sections: ['found'], found: [query.trim()], notes: { include: 'all' } },
    },
  );
}

/** Has the next pack print what a search finds, too. */
export function addFoundToPack(query: string): void {
  const before = nextPack(useReader.getState());
  const request = withFound(before, query);
  if (request === before) return;
  if (request.found.length > mostFound) return sayFound('full', query, mostFound);
  dispatch({ kind: 'packRequestChanged', request });
  sayFound('added', query, request.found.length);
}

/** Has the next pack print it no more. */
export function takeFoundOutOfPack(query: string): void {
  const request = withoutFound(nextPack(useReader.getState()), query.trim());
  dispatch({ kind: 'packRequestChanged', request });
  sayFound('taken-out', query, request.found.length);
}

/** How much of a query a toast says, in UTF-16 code units. */
const saidOfQuery = 60;

function shortened(query: string): string {
  return query.length > saidOfQuery ? `${query.slice(0, saidOfQuery).trimEnd()}…` : query;
}

function sayFound(text: 'added' | 'taken-out' | 'full', query: string, count: number): void {
  dispatch({
    kind: 'toastShown',
    text: `pack.found.${text}`,
    values: { query: isolate(shortened(query.trim())), count },
    canUndo: false,
  });
}

/** What a button at the foot does: takes a choice back, or prints only some, which can be taken back again. */
export function followPackChoice({ label, choice }: NonNullable<ReaderToast['packChoice']>): void {
  if (label === 'pack.notes.as-before') setChoice(choice);
  else choose(choice, 'pack.notes.now-chosen', {});
}

type ReaderToast = NonNullable<ReaderState['toast']>;

function choose(
  choice: PackChoice,
  text: 'pack.notes.added' | 'pack.notes.taken-out' | 'pack.notes.now-chosen',
  values: Readonly<Record<string, number>>,
): void {
  const state = useReader.getState();
  const before = nextPack(state).notes;
  setChoice(choice);
  dispatch({
    kind: 'toastShown',
    text,
    values: { ...values, printed: countIn(state.notes, choice) },
    canUndo: false,
    packChoice: { label: 'pack.notes.as-before', choice: before },
  });
}

function setChoice(choice: PackChoice): void {
  const request = nextPack(useReader.getState());
  dispatch({ kind: 'packRequestChanged', request: { ...request, notes: choice } });
}

function countIn(notes: readonly Note[], choice: PackChoice): number {
  return notes.filter(isInPack(notes, choice)).length;
}
