import { describe, expect, test } from 'vitest';
import {
  confidences,
  emptyGrade,
  type Grade,
  GradeSchema,
  gradeCode,
  gradesWithoutStatement,
  informationGrades,
  isEmptyGrade,
  numberGraded,
  sourceGrades,
} from '../../../src/shared/notes/grade';

const statementId = 'a-S17-1';

describe('the code of a grade', () => {
  test.each<[Omit<Grade, 'statementId'>, string]>([
    [{ source: 'B', information: '2', confidence: null }, 'B2'],
    [{ source: 'B', information: '2', confidence: 'high' }, 'B2'],
    [{ source: 'B', information: null, confidence: null }, 'B–'],
    [{ source: null, information: '2', confidence: null }, '–2'],
    [{ source: 'F', information: '6', confidence: 'low' }, 'F6'],
    [{ source: null, information: null, confidence: 'moderate' }, ''],
    [{ source: null, information: null, confidence: null }, ''],
  ])('of %j is “%s”', (grade, code) => {
    expect(gradeCode({ statementId, ...grade })).toBe(code);
  });
});

test('a grade is empty only when all three parts are, and any combination of them can be given', () => {
  expect(isEmptyGrade(emptyGrade(statementId))).toBe(true);
  for (const source of [null, ...sourceGrades]) {
    for (const information of [null, ...informationGrades]) {
      for (const confidence of [null, ...confidences]) {
        const grade = GradeSchema.parse({ statementId, source, information, confidence });
        expect(isEmptyGrade(grade)).toBe(`${source}${information}${confidence}` === 'nullnullnull');
      }
    }
  }
});

test.each([
  { source: 'G' },
  { information: '0' },
  { information: 2 },
  { confidence: 'certain' },
  { more: 1 },
])('a grade with %j is refused', (wrong) => {
  expect(GradeSchema.safeParse({ ...emptyGrade(statementId), ...wrong }).success).toBe(false);
});

test('grades without a statement stand in the order of the sentences, and empty ones are none', () => {
  const given = ['a-S21-1', 'a-S4-2', 'a-S20-1'].map((id) => ({ ...emptyGrade(id), source: 'B' as const }));
  const lost = gradesWithoutStatement([...given, emptyGrade('a-S1-1')], [{ id: 'a-S20-1' }]);
  expect(lost.map(numberGraded)).toEqual([4, 21]);
  expect(
    gradesWithoutStatement(
      given,
      given.map(({ statementId: id }) => ({ id })),
    ),
  ).toEqual([]);
});
