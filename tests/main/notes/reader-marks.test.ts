import type { DatabaseSync } from '../../../src/main/store/engine';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { listTickedGaps } from '../../../src/main/notes/gap-ticks';
import { listGrades } from '../../../src/main/notes/grades';
import { noteSteps, redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { createNote, listNotes } from '../../../src/main/notes/notes';
import { keepGrade, keepTick } from '../../../src/main/notes/reader-marks';
import { emptyGrade, informationGrades, sourceGrades } from '../../../src/shared/notes/grade';
import { openBundledBriefing } from '../bundled-briefing';
import { briefingId, newNote, originAt } from './written-notes';

const briefing = await openBundledBriefing();
const grade = { ...emptyGrade('a-S20-1'), source: 'A', information: '6' } as const;

let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  return () => database.close();
});

const held = () => ({
  grades: listGrades(database, briefingId),
  ticks: [...listTickedGaps(database, briefingId)].toSorted((a, b) => (a < b ? -1 : 1)),
  notes: listNotes(database, briefingId).map(({ body }) => body),
});

describe('grades and ticks', () => {
  it('are taken back in their turn: the note that was written before them stays', () => {
    createNote(database, newNote({ body: 'kept' }), originAt(1));
    keepGrade(database, briefing, grade, 2);
    keepTick(database, briefing, { gapId: 'gap-timing', ticked: true }, 3);
    expect(noteSteps(database, briefingId).undo).toMatchObject({ action: 'tick', notes: [] });
    expect(undoNotes(database, briefingId, 4)).toEqual({
      action: 'tick',
      notes: [],
      mark: { kind: 'tick', gapId: 'gap-timing', ticked: false },
    });
    expect(undoNotes(database, briefingId, 5)?.mark).toEqual({ kind: 'grade', grade: emptyGrade('a-S20-1') });
    expect(held()).toEqual({ grades: [], ticks: [], notes: ['kept'] });
    expect(noteSteps(database, briefingId)).toMatchObject({
      undo: { action: 'create' },
      redo: { action: 'grade' },
    });
    redoNotes(database, briefingId, 6);
    redoNotes(database, briefingId, 7);
    expect(held()).toEqual({ grades: [grade], ticks: ['gap-timing'], notes: ['kept'] });
    expect(redoNotes(database, briefingId, 8)).toBeNull();
  });

  it('that are chosen again as they are, are no step', () => {
    keepGrade(database, briefing, grade, 1);
    keepGrade(database, briefing, { ...grade }, 2);
    keepTick(database, briefing, { gapId: 'gap-timing', ticked: false }, 3);
    undoNotes(database, briefingId, 4);
    expect(held().grades).toEqual([]);
    expect(undoNotes(database, briefingId, 5)).toBeNull();
  });

  it('and notes come back in any order in which they were made: undone they are nothing, redone all', () => {
    const gaps = ['gap-timing', 'gap-funding', 'gap-status'];
    const deed = fc.oneof(
      fc.record({
        kind: fc.constant('grade' as const),
        source: fc.constantFrom(null, ...sourceGrades),
        information: fc.constantFrom(null, ...informationGrades),
        statementId: fc.constantFrom('a-S1-1', 'a-S20-1'),
      }),
      fc.record({
        kind: fc.constant('tick' as const),
        gapId: fc.constantFrom(...gaps),
        ticked: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('note' as const) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        database.close();
        database = openDatabase(':memory:');
        let atMs = 0;
        const states = [held()];
        for (const each of deeds) {
          atMs += 1;
          if (each.kind === 'tick') keepTick(database, briefing, each, atMs);
          else if (each.kind === 'note') createNote(database, newNote({ body: 'a note' }), originAt(atMs));
          else {
            const { kind: _, ...parts } = each;
            keepGrade(database, briefing, { ...emptyGrade(parts.statementId), ...parts }, atMs);
          }
          if (JSON.stringify(held()) !== JSON.stringify(states.at(-1))) states.push(held());
        }
        for (const state of states.toReversed()) {
          expect(held()).toEqual(state);
          undoNotes(database, briefingId, atMs);
        }
        while (redoNotes(database, briefingId, atMs)) expect(states).toContainEqual(held());
        expect(held()).toEqual(states.at(-1));
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
