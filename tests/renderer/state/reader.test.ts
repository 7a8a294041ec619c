import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearLens, type Lens } from '../../../src/shared/briefing/lens';
import { usualRequest } from '../../../src/shared/pack/pack';
import { type Place, readingAt, startOf } from '../../../src/renderer/state/place';
import { initialState, type ReaderState } from '../../../src/renderer/state/reader-state';
import { reduce } from '../../../src/renderer/state/reader';
import type { Term } from '../../../src/shared/search/find/term';
import type { ReaderAction } from '../../../src/renderer/state/reader-action';
import { openBundledBriefing } from '../../main/bundled-briefing';
import { writtenNote } from '../written-note';
import {
  readPlaces,
  readEdition,
  readTitle,
  withPlace,
  writePlaces,
} from '../../../src/renderer/state/kept-places';

const briefing = await openBundledBriefing();

const places: fc.Arbitrary<Place> = fc.oneof(
  fc.integer({ min: 1, max: 24 }).map((number) => readingAt(`S${number}`)),
  fc
    .constantFrom('trigger', 'funding')
    .map((topicId): Place => ({ view: 'compare', topicId, columnId: 'doc1' })),
  fc.constant(startOf('notes')),
  fc.constant(startOf('pack')),
);

function after(state: ReaderState, actions: readonly ReaderAction[]): ReaderState {
  return actions.reduce(reduce, state);
}

it('what a search found, to be printed alone, leads back to the results, also from the pack', () => {
  const request = { ...usualRequest(briefing.id), sections: ['found' as const], found: ['troops'] };
  for (const place of [readingAt('S9'), startOf('pack')]) {
    const found = after(initialState, [
      { kind: 'placeChosen', place },
      { kind: 'queryTyped', query: 'troops' },
    ]);
    const printing = after(found, [
      { kind: 'resultOpened', place: startOf('pack'), keep: false, sought: null },
      { kind: 'listRequestChanged', request },
    ]);
    expect(printing).toMatchObject({ place: startOf('pack'), listRequest: request, search: { open: false } });
    expect(after(printing, [{ kind: 'wentBack' }])).toMatchObject({
      place,
      listRequest: null,
      search: { open: true, query: 'troops' },
    });
  }
});

describe('a result that was opened', () => {
  const sought = { query: 'troops', terms: [] };
  const open = (place: Place): ReaderAction => ({ kind: 'resultOpened', place, keep: false, sought });
  const searching: readonly ReaderAction[] = [{ kind: 'queryTyped', query: 'troops' }];

  it('is marked, and from wherever one went on the results are come back to as they were', () => {
    fc.assert(
      fc.property(places, fc.array(places, { maxLength: 5 }), fc.boolean(), (place, others, isBack) => {
        const before = after(initialState, searching);
        const opened = reduce(before, open(place));
        expect(opened).toMatchObject({
          place,
          finding: { words: 'troops', sought },
          search: { open: false, query: 'troops' },
        });
        const moved = after(opened, [
          { kind: 'placeMoved', place: readingAt('S3') },
          ...(isBack ? [] : others.map((other): ReaderAction => ({ kind: 'placeChosen', place: other }))),
        ]);
        const back = reduce(moved, { kind: isBack ? 'wentBack' : 'wentBackToResults' });
        expect(back).toMatchObject({
          place: before.place,
          past: before.past,
          finding: null,
          search: { open: true, query: 'troops' },
        });
        expect(back.future).toContain(moved.place);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('is marked again by the step forward from the results, and left again by the step back', () => {
    fc.assert(
      fc.property(places, fc.array(places, { maxLength: 3 }), fc.boolean(), (place, others, isBack) => {
        const before = after(initialState, searching);
        const moved = after(before, [
          open(place),
          ...(isBack ? [] : others.map((other): ReaderAction => ({ kind: 'placeChosen', place: other }))),
        ]);
        const back = reduce(moved, { kind: isBack ? 'wentBack' : 'wentBackToResults' });
        const forward = reduce(back, { kind: 'wentForward' });
        expect(forward).toMatchObject({
          place,
          finding: { words: 'troops', sought },
          search: { open: false },
        });
        expect(reduce(forward, { kind: 'wentBack' })).toMatchObject({
          place: before.place,
          finding: null,
          search: { open: true },
        });
        // Gone on from the results, there is nothing to go forward to.
        const on = after(back, [{ kind: 'placeChosen', place: readingAt('S2') }, { kind: 'wentBack' }]);
        expect(reduce(on, { kind: 'wentForward' }).finding).toBeNull();
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('is marked no more when another briefing is opened, and what is typed in the bar takes its place', () => {
    const opened = after(initialState, [...searching, open(readingAt('S9'))]);
    const typed = reduce(opened, { kind: 'findTyped', words: 'war' });
    expect(typed.finding).toMatchObject({ words: 'war', sought: null });
    expect(reduce(typed, { kind: 'briefingClosed' }).finding).toBeNull();
    expect(reduce(typed, { kind: 'findClosed' }).finding).toBeNull();
  });
});

describe('the search that is open', () => {
  const from = after(initialState, [
    { kind: 'placeChosen', place: readingAt('S5') },
    { kind: 'placeChosen', place: readingAt('S9') },
    { kind: 'wentBack' },
    { kind: 'queryTyped', query: 'troops' },
  ]);

  it.each<readonly [ReaderAction, Place['view'], boolean]>([
    [{ kind: 'viewChosen', view: 'compare' }, 'compare', false],
    [{ kind: 'viewChosen', view: 'read' }, 'read', false],
    [{ kind: 'viewChosen', view: 'library' }, 'library', false],
    [{ kind: 'wentBack' }, 'read', false],
    [{ kind: 'wentForward' }, 'read', false],
    [{ kind: 'findOpened' }, 'read', false],
    [{ kind: 'settingsChanged', settings: initialState.settings }, 'read', true],
    [{ kind: 'resultOpened', place: startOf('compare'), keep: true, sought: null }, 'compare', true],
  ])('is after %j in %s, open: %s, with what was typed', (action, view, open) => {
    expect(reduce(from, action)).toMatchObject({ place: { view }, search: { open, query: 'troops' } });
  });
});

describe('a query that came from another window', () => {
  const carried = after(initialState, [{ kind: 'queryCarried', query: 'troops' }]);
  const terms: readonly Term[] = [
    { typed: 'troops', found: 'as-typed', forms: new Set(['troop', 'troops']), prefix: null, sequence: [] },
  ];

  it('is marked once what it finds is worked out, and is in the box, which stays shut', () => {
    expect(carried).toMatchObject({
      finding: { words: 'troops', sought: { query: 'troops', terms: null } },
      search: { open: false, query: 'troops' },
    });
    const known = reduce(carried, { kind: 'soughtWorkedOut', sought: { query: 'troops', terms } });
    expect(known.finding).toMatchObject({ words: 'troops', sought: { query: 'troops', terms } });
    expect(reduce(known, { kind: 'wentBackToResults' })).toMatchObject({
      finding: null,
      search: { open: true, query: 'troops' },
    });
  });

  it('is searched again by the step back, in the window that it opened', () => {
    expect(reduce(carried, { kind: 'wentBack' })).toMatchObject({
      place: carried.place,
      finding: null,
      search: { open: true, query: 'troops' },
    });
    const meanwhile = after(carried, [
      { kind: 'placeChosen', place: startOf('compare') },
      { kind: 'wentBack' },
    ]);
    expect(meanwhile.search.open).toBe(false);
    const back = reduce(meanwhile, { kind: 'wentBack' });
    expect(back.search.open).toBe(true);
    expect(after(back, [{ kind: 'searchClosed' }, { kind: 'wentBack' }]).search.open).toBe(false);
  });

  it('keeps the way through the results where nothing is to be marked, and is dropped where the reader looks for something else meanwhile', () => {
    const results = [readingAt('S3'), startOf('compare')];
    const sought = { query: 'troops', terms: [], results };
    expect(reduce(carried, { kind: 'soughtWorkedOut', sought }).finding).toMatchObject({ sought });
    for (const meanwhile of [
      { kind: 'findTyped', words: 'war' },
      { kind: 'findClosed' },
      { kind: 'briefingClosed' },
    ] satisfies readonly ReaderAction[]) {
      const state = reduce(carried, meanwhile);
      expect(reduce(state, { kind: 'soughtWorkedOut', sought: { query: 'troops', terms } })).toBe(state);
    }
  });
});

describe('a result in another briefing', () => {
  const sought = { query: 'troops', terms: [] };
  const other = { ...briefing, id: 'another' };
  const openIn = (state: ReaderState, place: Place | null, isSearching = false): ReaderState => {
    const from = {
      briefing: { id: state.open?.briefing.id ?? '', title: '' },
      place: state.place,
      past: state.past,
      query: 'troops',
      sought,
      before: state.search.from,
    };
    return after(state, [
      { kind: 'briefingOpened', briefing: other, place: readingAt('S2'), lastPlaces: {} },
      {
        kind: 'foundElsewhereOpened',
        place,
        sought: isSearching ? null : sought,
        query: 'troops',
        isSearching,
        from,
      },
    ]);
  };

  it('is opened with its marks, and the way back leads to the place, the steps before it and the results', () => {
    fc.assert(
      fc.property(places, fc.array(places, { maxLength: 4 }), (place, visited) => {
        const before = after(initialState, [
          { kind: 'briefingOpened', briefing, place: readingAt('S1'), lastPlaces: {} },
          ...visited.map((each): ReaderAction => ({ kind: 'placeChosen', place: each })),
          { kind: 'queryTyped', query: 'troops' },
        ]);
        const there = openIn(before, place);
        expect(there).toMatchObject({
          place,
          past: [],
          finding: { words: 'troops', sought },
          search: { open: false, query: 'troops' },
        });
        const { from } = there.search;
        if (!from) throw new Error('There is no way back.');
        const back = after(there, [
          { kind: 'briefingOpened', briefing, place: null, lastPlaces: {} },
          { kind: 'returnedToSearch', from, ahead: null },
        ]);
        expect(back).toMatchObject({
          place: before.place,
          past: before.past,
          finding: null,
          search: { open: true, query: 'troops', from: null },
        });
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('leads on to a third, and back by each; with the search alone it opens where that briefing was left', () => {
    const first = after(initialState, [
      { kind: 'briefingOpened', briefing, place: readingAt('S1'), lastPlaces: {} },
    ]);
    const second = openIn(first, null, true);
    expect(second).toMatchObject({
      place: readingAt('S2'),
      finding: null,
      search: { open: true, query: 'troops' },
    });
    const third = openIn(second, readingAt('S9'));
    expect(third.search.from?.before).toBe(second.search.from);
    const opened = reduce(third, { kind: 'briefingOpened', briefing, place: null, lastPlaces: {} });
    expect(opened.search.from).toBeNull();
  });
});

describe('grades', () => {
  const grade = { statementId: 'a-S1-1', source: 'A', information: null, confidence: null } as const;
  const other = { ...grade, statementId: 'a-S2-1' };

  it('are one a statement, and gone when they are cleared', () => {
    const listed = after(initialState, [{ kind: 'gradesListed', grades: [grade, other] }]);
    const changed = reduce(listed, { kind: 'gradeKept', grade: { ...grade, information: '2' } });
    expect(changed.grades.get('a-S1-1')).toEqual({ ...grade, information: '2' });
    const cleared = reduce(changed, { kind: 'gradeKept', grade: { ...grade, source: null } });
    expect([...cleared.grades.values()]).toEqual([other]);
    expect(listed.grades.size).toBe(2);
  });
});

describe('the notes chosen for the pack', () => {
  const usual = usualRequest('berlin-guarantees');
  const { id } = writtenNote({});
  const chosen = { ...usual, notes: { include: 'chosen' as const, noteIds: [id] } };

  it('are kept while the pack prints others', () => {
    const state = after(initialState, [
      { kind: 'packRequestChanged', request: chosen },
      { kind: 'packRequestChanged', request: usual },
    ]);
    expect(state).toMatchObject({ packRequest: usual, chosenNotes: [id] });
  });

  it('are taken back by a toast only until something else is chosen', () => {
    const undo = { label: 'pack.notes.as-before', choice: usual.notes } as const;
    const said = after(initialState, [
      { kind: 'packRequestChanged', request: chosen },
      { kind: 'toastShown', text: 'pack.notes.added', canUndo: false, packChoice: undo },
    ]);
    expect(said.toast?.packChoice).toEqual(undo);
    expect(reduce(said, { kind: 'packRequestChanged', request: usual }).toast).toBeNull();
  });
});

it('takes the place anew that is chosen again, so that its view takes the focus, and leads back no further for it', () => {
  const once = after(initialState, [{ kind: 'placeChosen', place: readingAt('S17') }]);
  const again = reduce(once, { kind: 'placeChosen', place: readingAt('S17') });
  expect(again).toEqual(once);
  expect(again.place).not.toBe(once.place);
});

describe('a note on a result of the search', () => {
  const target = { kind: 'statement', statementId: 'a-S17-1' } as const;
  const from = after(initialState, [
    { kind: 'placeChosen', place: readingAt('S17') },
    { kind: 'queryTyped', query: 'binding' },
  ]);
  const written = reduce(from, { kind: 'resultAnnotated', place: readingAt('S17', 'a-S17-1'), target });

  it('is asked of Read once, with the search shut', () => {
    expect(written).toMatchObject({ asked: target, search: { open: false, query: 'binding' } });
    expect(reduce(written, { kind: 'askedFollowed' }).asked).toBeNull();
  });

  it('leads back to the results, whatever was looked at meanwhile, and only once', () => {
    const meanwhile = after(written, [
      { kind: 'placeMoved', place: readingAt('S18') },
      { kind: 'placeChosen', place: startOf('notes') },
      { kind: 'wentBack' },
    ]);
    expect(meanwhile.search.open).toBe(false);
    const back = reduce(meanwhile, { kind: 'wentBack' });
    expect(back).toMatchObject({ place: readingAt('S17'), search: { open: true, query: 'binding' } });
    expect(after(back, [{ kind: 'searchClosed' }, { kind: 'wentBack' }]).search.open).toBe(false);
  });
});

describe('the list of gaps in the pack’s stead', () => {
  const request = usualRequest('berlin-guarantees');
  const list = { ...request, sections: ['gaps' as const], gaps: ['gap-timing'] };
  const asked = after(initialState, [
    { kind: 'packRequestChanged', request },
    { kind: 'viewChosen', view: 'pack' },
    { kind: 'listRequestChanged', request: list },
  ]);

  it('leaves the pack as it was chosen, and goes when it is left or another view is chosen', () => {
    expect([asked.listRequest, asked.packRequest]).toEqual([list, request]);
    const ends: readonly ReaderAction[] = [{ kind: 'listLeft' }, { kind: 'viewChosen', view: 'compare' }];
    for (const end of ends) {
      expect(reduce(asked, end)).toMatchObject({ listRequest: null, packRequest: request });
    }
  });
});

describe('a lens that the pack carries', () => {
  const kinds = (...kind: Lens['kind']): Lens => ({ ...clearLens, kind });
  const carriedAfter = (carried: Lens, lens: Lens): Lens | undefined =>
    after(initialState, [
      { kind: 'packRequestChanged', request: { ...usualRequest('berlin-guarantees'), lens: carried } },
      { kind: 'lensChanged', lens },
    ]).packRequest?.lens;

  it('is the one in force, and ends with it; a pack that carries none takes none up', () => {
    expect(carriedAfter(kinds('prediction'), kinds('event'))).toEqual(kinds('event'));
    expect(carriedAfter(kinds('prediction'), clearLens)).toEqual(clearLens);
    expect(carriedAfter(clearLens, kinds('event'))).toEqual(clearLens);
  });
});

describe('history', () => {
  it('leads back to the start and forward to the end, whatever was opened', () => {
    fc.assert(
      fc.property(fc.array(places, { maxLength: 30 }), (chosen) => {
        const end = after(
          initialState,
          chosen.map((place) => ({ kind: 'placeChosen', place })),
        );
        const steps = end.past.length;
        const start = after(
          end,
          Array.from({ length: steps }, () => ({ kind: 'wentBack' })),
        );
        expect(start.place).toEqual(initialState.place);
        const again = after(
          start,
          Array.from({ length: steps }, () => ({ kind: 'wentForward' })),
        );
        expect(again.place).toEqual(end.place);
        expect(again.past).toEqual(end.past);
      }),
      { seed: 1 },
    );
  });

  it('remembers the very cell that was left, though moving between cells is no step', () => {
    const cell: Place = { view: 'compare', topicId: 'funding', columnId: 'doc2' };
    const state = after(initialState, [
      { kind: 'viewChosen', view: 'compare' },
      { kind: 'placeMoved', place: cell },
      { kind: 'placeChosen', place: readingAt('S8') },
      { kind: 'wentBack' },
    ]);
    expect(state.place).toEqual(cell);
    expect(state.past).toHaveLength(1);
  });

  it('comes to the notes from their trash, also by way of another view', () => {
    const trash: Place = { view: 'notes', noteId: null, list: 'trash' };
    const notes: Place = { view: 'notes', noteId: null };
    const toNotes: ReaderAction = { kind: 'viewChosen', view: 'notes' };
    const inTrash = after(initialState, [toNotes, { kind: 'placeChosen', place: trash }]);
    expect(after(inTrash, [toNotes]).place).toEqual(notes);
    const elsewhere = after(inTrash, [{ kind: 'viewChosen', view: 'read' }, toNotes]);
    expect(elsewhere.place).toEqual(notes);
    expect(after(inTrash, [toNotes, { kind: 'wentBack' }]).place).toEqual(trash);
  });

  it('opens a view where it was left', () => {
    const state = after(initialState, [
      { kind: 'placeMoved', place: readingAt('S11') },
      { kind: 'viewChosen', view: 'pack' },
      { kind: 'viewChosen', view: 'read' },
    ]);
    expect(state.place).toEqual(readingAt('S11'));
  });

  it('stays where it is when there is nowhere to go', () => {
    expect(after(initialState, [{ kind: 'wentBack' }, { kind: 'wentForward' }])).toEqual(initialState);
  });
});

describe('a kept place', () => {
  it('is read back as it was kept, with the last one in each view', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 1 }), (chosen) => {
        const { place, lastPlaces } = after(
          initialState,
          chosen.map((each) => ({ kind: 'placeChosen', place: each })),
        );
        expect(readPlaces(writePlaces(place, lastPlaces, { title: 'A title', edition: 'a' }))).toEqual({
          place,
          lastPlaces,
        });
      }),
      { seed: 2 },
    );
  });

  it('is read without the others where only one was kept, and without those that are not of their view', () => {
    const place = readingAt('S9');
    expect(readPlaces(JSON.stringify(place))).toEqual({ place, lastPlaces: {} });
    const lastPlaces = { read: startOf('notes'), nowhere: place, pack: null, notes: startOf('notes') };
    expect(readPlaces(JSON.stringify({ ...place, lastPlaces }))).toEqual({
      place,
      lastPlaces: { notes: startOf('notes') },
    });
  });

  it('comes with the notes that its pack prints, and the pack then prints them; what cannot be read is left out', () => {
    const place = readingAt('S9');
    const packNotes = { include: 'chosen' as const, noteIds: [writtenNote({}).id] };
    const kept = readPlaces(writePlaces(place, {}, { title: 'A title', edition: 'a', packNotes }));
    expect(kept).toEqual({ place, lastPlaces: {}, packNotes });
    const { packRequest, chosenNotes } = after(initialState, [{ kind: 'briefingOpened', briefing, ...kept }]);
    expect(packRequest).toEqual({ ...usualRequest(briefing.id), notes: packNotes });
    expect(chosenNotes).toEqual(packNotes.noteIds);
    for (const unread of [7, { include: 'some' }, { include: 'chosen', noteIds: ['x'] }])
      expect(readPlaces(JSON.stringify({ ...place, packNotes: unread }))).toEqual({ place, lastPlaces: {} });
  });

  it('comes with the searches that its pack prints; what cannot be read is left out', () => {
    const place = readingAt('S9');
    const packFound = ['troops', 'war OR conflict'];
    const words = writePlaces(place, {}, { title: 'A title', edition: 'a', packFound });
    const kept = readPlaces(words);
    expect(kept).toEqual({ place, lastPlaces: {}, packFound });
    const { packRequest } = after(initialState, [{ kind: 'briefingOpened', briefing, ...kept }]);
    expect(packRequest).toEqual({ ...usualRequest(briefing.id), found: packFound });
    expect(readPlaces(withPlace(words, startOf('notes'))).packFound).toEqual(packFound);
    for (const unread of [7, [''], ['x'.repeat(2000)], Array.from({ length: 21 }, (_, at) => `word${at}`)])
      expect(readPlaces(JSON.stringify({ ...place, packFound: unread }))).toEqual({ place, lastPlaces: {} });
  });

  it('comes with the title of its briefing, where that was kept', () => {
    expect(readTitle(writePlaces(readingAt('S9'), {}, { title: 'The harbour', edition: 'a' }))).toBe(
      'The harbour',
    );
    expect(readEdition(writePlaces(readingAt('S9'), {}, { title: 'The harbour', edition: 'a' }))).toBe('a');
    for (const text of ['', '{', '7', JSON.stringify(readingAt('S9'))])
      expect([readTitle(text), readEdition(text)]).toEqual([null, null]);
  });

  it('is nothing when it cannot be read, and never throws', () => {
    for (const text of ['', '{', 'null', '7', '{"view":"nowhere"}', '{"view":7}']) {
      expect(readPlaces(text)).toEqual({ place: null, lastPlaces: {} });
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        readPlaces(text);
      }),
      { seed: 3 },
    );
  });
});
