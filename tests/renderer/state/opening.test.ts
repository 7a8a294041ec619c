import { describe, expect, it } from 'vitest';
import { readEdition, readPlaces, withPlace, writePlaces } from '../../../src/renderer/state/kept-places';
import { noFilters } from '../../../src/renderer/state/note-filters';
import { type Place, readingAt, startOf } from '../../../src/renderer/state/place';
import { initialState, type ReaderState } from '../../../src/renderer/state/reader-state';
import { reduce } from '../../../src/renderer/state/reader';
import type { ReaderAction } from '../../../src/renderer/state/reader-action';
import { toggle, clearLens } from '../../../src/shared/briefing/lens';
import { openBundledBriefing } from '../../main/bundled-briefing';
import { writtenNote } from '../written-note';

const bundled = await openBundledBriefing();
const other = { ...bundled, id: 'other' };
const note = writtenNote({ briefingId: bundled.id });
const library: Place = startOf('library');

function after(state: ReaderState, ...actions: readonly ReaderAction[]): ReaderState {
  return actions.reduce(reduce, state);
}

const reading = after(
  initialState,
  { kind: 'briefingOpened', briefing: bundled, place: readingAt('S5'), lastPlaces: {} },
  { kind: 'notesListed', notes: [note] },
  { kind: 'placeChosen', place: readingAt('S9') },
  { kind: 'lensChanged', lens: toggle(clearLens, { facet: 'kind', value: 'provision' }) },
  { kind: 'queryTyped', query: 'troops' },
  { kind: 'toastShown', text: 'Deleted', canUndo: true },
  { kind: 'viewChosen', view: 'library' },
);

describe('another briefing', () => {
  it('comes with its own place, and takes nothing of the one before with it', () => {
    const state = after(reading, {
      kind: 'briefingOpened',
      briefing: other,
      place: readingAt('S2'),
      lastPlaces: {},
    });
    expect(state).toEqual({
      ...initialState,
      open: state.open,
      place: readingAt('S2'),
      lastPlaces: { read: readingAt('S2') },
    });
    expect(state.open?.briefing.id).toBe('other');
  });

  it('has its notes as they were left, but for what they were narrowed to, which is kept over no restart', () => {
    const narrowed: Place = { view: 'notes', noteId: note.id, filters: { ...noFilters, words: 'troops' } };
    const kept = readPlaces(writePlaces(narrowed, { notes: narrowed }, { title: 'Other', edition: 'a' }));
    const place = { view: 'notes', noteId: note.id };
    expect(kept).toEqual({ place, lastPlaces: { notes: place } });
    // So no letter that is typed there writes to the disk.
    const longer: Place = { ...narrowed, filters: { ...noFilters, words: 'troops in' } };
    expect(writePlaces(longer, { notes: longer }, { title: 'Other', edition: 'a' })).toBe(
      writePlaces(narrowed, { notes: narrowed }, { title: 'Other', edition: 'a' }),
    );
  });

  it('opened at a place of it has the others and the pack as they were kept', () => {
    const packNotes = { include: 'none' } as const;
    const kept = writePlaces(
      readingAt('S9'),
      { read: readingAt('S9'), compare: startOf('compare') },
      {
        title: 'Other',
        edition: 'a',
        packNotes,
      },
    );
    const cell: Place = { view: 'compare', topicId: 'status', columnId: 'd1' };
    expect(withPlace(kept, cell)).toBe(
      writePlaces(
        cell,
        { read: readingAt('S9'), compare: cell },
        { title: 'Other', edition: 'a', packNotes },
      ),
    );
    // Of a briefing that was never read nothing is made up, such as an edition that would differ.
    expect(readEdition(withPlace('', cell))).toBeNull();
    expect(readPlaces(withPlace('', cell))).toEqual({ place: cell, lastPlaces: { compare: cell } });
  });

  it('opens each of its views where that was left, as it was kept', () => {
    const kept = readPlaces(
      writePlaces(
        startOf('pack'),
        { ...reading.lastPlaces, pack: startOf('pack') },
        { title: 'Other', edition: 'a' },
      ),
    );
    const opened = after(reading, { kind: 'briefingOpened', briefing: other, ...kept });
    expect(opened.place).toEqual(startOf('pack'));
    expect(after(opened, { kind: 'viewChosen', view: 'read' }).place).toEqual(readingAt('S9'));
    expect(after(opened, { kind: 'viewChosen', view: 'compare' }).place).toEqual(startOf('compare'));
  });

  it('keeps the settings, and what was typed while the first one was on its way', () => {
    const waiting = after(
      initialState,
      { kind: 'queryTyped', query: 'tro' },
      { kind: 'settingsChanged', settings: { ...initialState.settings, readingSize: 22 } },
    );
    const state = after(waiting, { kind: 'briefingOpened', briefing: bundled, place: null, lastPlaces: {} });
    expect(state.search.query).toBe('tro');
    expect(state.settings.readingSize).toBe(22);
  });

  it('takes in no note of the one before, however late the disk answers', () => {
    const state = after(reading, { kind: 'briefingOpened', briefing: other, place: null, lastPlaces: {} });
    expect(after(state, { kind: 'noteSaved', note })).toBe(state);
    expect(
      after(state, { kind: 'notesStepped', step: { action: 'change', notes: [note], mark: null } }),
    ).toBe(state);
    expect(after(reading, { kind: 'noteSaved', note: { ...note, rev: 2 } }).notes[0]?.rev).toBe(2);
  });

  it('begins a history of its own: back never leads into the one before', () => {
    const state = after(
      reading,
      { kind: 'briefingOpened', briefing: other, place: readingAt('S2'), lastPlaces: {} },
      { kind: 'wentBack' },
    );
    expect(state.place).toEqual(readingAt('S2'));
  });
});

describe('the report of the library', () => {
  it('stands until the library is left', () => {
    const told = after(reading, {
      kind: 'libraryReported',
      report: [{ kind: 'removed', briefing: { id: 'gone', title: 'Gone' } }],
    });
    expect(after(told, { kind: 'placeChosen', place: library }).libraryReport).toHaveLength(1);
    expect(after(told, { kind: 'viewChosen', view: 'notes' }).libraryReport).toEqual([]);
  });
});

describe('nothing open', () => {
  it('leaves the library alone to be gone to, until something is opened', () => {
    const closed = after(reading, { kind: 'briefingClosed' });
    expect(closed).toMatchObject({ open: null, notes: [], place: library, past: [], toast: null });
    expect(after(closed, { kind: 'viewChosen', view: 'read' }).place).toEqual(library);
    const opened = after(closed, { kind: 'briefingOpened', briefing: other, place: null, lastPlaces: {} });
    expect(opened.place).toEqual(startOf('read'));
    expect(after(opened, { kind: 'viewChosen', view: 'notes' }).place.view).toBe('notes');
  });
});
