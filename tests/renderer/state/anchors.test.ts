import { describe, expect, it } from 'vitest';
import { initialState, type ReaderState } from '../../../src/renderer/state/reader-state';
import { reduce } from '../../../src/renderer/state/reader';
import type { ReaderAction } from '../../../src/renderer/state/reader-action';
import type { Anchor } from '../../../src/shared/anchoring/anchor';
import { isAnchored, placementKey } from '../../../src/shared/anchoring/placed-notes';
import { lookUp } from '../../../src/shared/briefing/lookup';
import type { Note } from '../../../src/shared/notes/note';
import { describePassage, type Passage } from '../../../src/shared/notes/passage';
import { isLost } from '../../../src/shared/notes/text-place';
import { openKept } from '../../cases/every-briefing';
import { writtenNote } from '../written-note';

const briefing = openKept('harbour-accords');
const [block, , third] = briefing.blocks;
if (!block || !third) throw new Error('The invented briefing has three blocks.');
const here = describePassage(block, 4, 20);
const there = describePassage(third, 4, 20);
const note: Note = {
  ...writtenNote({ body: 'words' }),
  briefingId: briefing.id,
  edition: { label: '1', hash: 'a'.repeat(64) },
  target: { kind: 'passage', passage: here },
};

function anchored(
  passage: Passage | null,
  of: Note = note,
  lost: 'orphaned' | 'not-searched' = 'orphaned',
): ReaderAction {
  const anchor: Anchor = {
    status: passage ? 'moved' : lost,
    target: passage && { kind: 'passage', passage },
    suggestions: [],
    score: 1,
    method: 'redirect',
    words: null,
  };
  return {
    kind: 'notesAnchored',
    editionHash: briefing.editionHash,
    anchored: [{ noteId: of.id, placement: placementKey(of), anchor, finding: null, links: [] }],
  };
}

function after(...actions: readonly ReaderAction[]): ReaderState {
  const opening: readonly ReaderAction[] = [
    { kind: 'briefingOpened', briefing, place: null, lastPlaces: {} },
    { kind: 'notesListed', notes: [note] },
  ];
  return [...opening, ...actions].reduce(reduce, initialState);
}

describe('a note is asked for', () => {
  const edition = { hash: briefing.editionHash, blocks: lookUp(briefing).blocks };
  const isAsked = (one: Note, action?: ReaderAction): boolean =>
    !isAnchored(one, action ? after(action).anchors : new Map(), edition);

  it('until it is known where it stands, and again where not everything was searched', () => {
    expect(isAsked(note)).toBe(true);
    expect(isAsked({ ...note, edition: { label: '1', hash: briefing.editionHash } })).toBe(false);
    expect([anchored(there), anchored(null)].map((action) => isAsked(note, action))).toEqual([false, false]);
    expect(isAsked(note, anchored(null, note, 'not-searched'))).toBe(true);
  });

  it('until it is known where what it links to stands, unless that is just as it was', () => {
    const known: Note = { ...note, edition: { label: '1', hash: briefing.editionHash } };
    const linking = (passage: Passage): Note => ({
      ...known,
      links: [{ role: 'see-also', target: { kind: 'passage', passage } }],
    });
    const gone = { ...here, exact: 'other words here' };
    expect([here, gone].map((passage) => isAsked(linking(passage)))).toEqual([false, true]);
  });
});

describe('every view is given a note', () => {
  it('where it stands now, while the note on disk stays as it is', () => {
    const state = after(anchored(there));
    expect(state.notes[0]?.target).toEqual({ kind: 'passage', passage: there });
    expect(state.written).toEqual([note]);
  });

  it('that stands nowhere as one that is lost, even where the same words stand by chance', () => {
    const [given] = after(anchored(null)).notes;
    expect(isLost(note.target, lookUp(briefing))).toBe(false);
    expect(given && isLost(given.target, lookUp(briefing))).toBe(true);
    expect(given?.target).toMatchObject({ passage: { exact: here.exact } });
  });

  it('where it was put meanwhile, whatever was found for the place before', () => {
    const moved: Note = { ...note, rev: 2, target: { kind: 'passage', passage: there } };
    const state = after({ kind: 'noteSaved', note: moved }, anchored(null));
    expect(state.notes).toEqual([moved]);
  });

  it('where it is put, when what was found is of another edition', () => {
    const late = { ...anchored(there), editionHash: 'f'.repeat(64) } as ReaderAction;
    expect(after(late).notes).toEqual([note]);
  });

  it('where it still stands after its words were changed', () => {
    const changed: Note = { ...note, rev: 2, body: 'other words' };
    const state = after(anchored(there), { kind: 'noteSaved', note: changed });
    expect(state.notes[0]).toMatchObject({ body: 'other words', target: { passage: there } });
  });
});
