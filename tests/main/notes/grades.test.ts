import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '../../../src/main/store/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/main/store/database';
import { transact } from '../../../src/main/store/transact';
import { listGrades } from '../../../src/main/notes/grades';
import { listNotes } from '../../../src/main/notes/notes';
import { keepGrade } from '../../../src/main/notes/reader-marks';
import { emptyGrade, type Grade } from '../../../src/shared/notes/grade';
import { openBundledBriefing } from '../bundled-briefing';
import { temporaryFolder } from '../temporary-folder';
import { briefingId } from './written-notes';

const briefing = await openBundledBriefing();
const graded: Grade = { ...emptyGrade('a-S17-1'), source: 'C', information: '4', confidence: 'moderate' };

let database: DatabaseSync;
beforeEach(() => {
  database = openDatabase(':memory:');
  return () => database.close();
});

describe('grades on disk', () => {
  it('are one for each statement, each part for itself', () => {
    const other: Grade = { ...emptyGrade('a-S20-1'), information: '6' };
    expect(keepGrade(database, briefing, { ...graded, source: 'A' }, 1)).toEqual({ ...graded, source: 'A' });
    keepGrade(database, briefing, other, 2);
    keepGrade(database, briefing, graded, 3.7);
    expect(listGrades(database, briefingId)).toEqual([graded, other]);
    expect(listGrades(database, 'another')).toEqual([]);
    expect(database.prepare(`SELECT graded_ms FROM grade WHERE source_grade = 'C'`).get()).toEqual({
      graded_ms: 3,
    });
  });

  it('leave nothing behind when they are cleared; clearing none is no fault', () => {
    keepGrade(database, briefing, graded, 1);
    keepGrade(database, briefing, emptyGrade(graded.statementId), 2);
    keepGrade(database, briefing, emptyGrade('a-S20-1'), 3);
    expect(database.prepare('SELECT count(*) AS n FROM grade').get()).toEqual({ n: 0 });
  });

  it('are refused for a statement that the briefing does not hold, and change nothing', () => {
    keepGrade(database, briefing, graded, 1);
    const unknown = { ...graded, statementId: 'a-S17-99' };
    expect(() => keepGrade(database, briefing, unknown, 2)).toThrow(
      'There is no statement a-S17-99 in the briefing.',
    );
    expect(() => keepGrade(database, briefing, emptyGrade('a-S17-99'), 2)).toThrow(/no statement/);
    expect(listGrades(database, briefingId)).toEqual([graded]);
  });

  it.each([
    [`'G', NULL, NULL`],
    [`NULL, '0', NULL`],
    [`NULL, NULL, 'certain'`],
    [`NULL, NULL, NULL`],
    [`'b', '2', 'low'`],
  ])('take no row with %s', (values) => {
    expect(() =>
      transact(database, () =>
        database.exec(
          `INSERT INTO grade (briefing_id, statement_id, source_grade, information_grade, confidence, graded_ms)
           VALUES ('${briefingId}', 'a-S17-1', ${values}, 1)`,
        ),
      ),
    ).toThrow(/CHECK/);
  });
});

describe('a store of the first form', () => {
  it('takes grades once it is opened, and keeps its notes', () => {
    const file = join(temporaryFolder(), 'notes.db');
    copyFileSync(join(import.meta.dirname, '../../fixtures/stores/form-1.db'), file);
    const older = new DatabaseSync(file, { readOnly: true });
    expect(() => older.exec('SELECT * FROM grade')).toThrow(/no such table/);
    older.close();
    const opened = openDatabase(file);
    const notes = listNotes(opened, briefingId).length;
    expect(notes).toBeGreaterThan(0);
    expect(listGrades(opened, briefingId)).toEqual([]);
    keepGrade(opened, briefing, graded, 1);
    opened.close();
    const again = openDatabase(file);
    expect(listGrades(again, briefingId)).toEqual([graded]);
    expect(listNotes(again, briefingId)).toHaveLength(notes);
    again.close();
  });
});
