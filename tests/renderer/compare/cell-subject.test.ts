import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { inferredFrom, opens, sentenceAround, subjectAt } from '../../../src/renderer/compare/cell-subject';
import { rowsOf } from '../../../src/renderer/compare/rows';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const rows = rowsOf(briefing, lookup);
const lines = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'lines' ? cell.lines : [])));

function rowOf(topicId: string) {
  const row = rows.find(({ topic }) => topic.id === topicId);
  if (!row) throw new Error(`There is no topic ${topicId}.`);
  return row;
}

describe('the subject of a cell', () => {
  test('is the line that is asked for, or the first', () => {
    const row = rowOf('european-troops');
    expect(opens(subjectAt(row, 'agreement', 1))).toEqual({ sentence: 'S11', statement: 'a-S11-1' });
    expect(opens(subjectAt(row, 'agreement', 9))).toEqual({ sentence: 'S2', statement: 'a-S2-4' });
  });

  test('is the gap of a silent cell, which opens its nearest sentence', () => {
    const subject = subjectAt(rowOf('funding'), 'doc2', 0);
    expect(subject).toMatchObject({ kind: 'gap', gap: { id: 'gap-funding-doc2' } });
    expect(opens(subject)).toEqual({ sentence: 'S9', statement: null });
  });

  test('is the topic’s own gap at the head of a row, and nothing where nothing would be asked', () => {
    const row = rowOf('funding');
    expect(subjectAt(row, null, 0)).toMatchObject({ kind: 'gap', gap: { id: 'gap-funding' } });
    const content = subjectAt({ ...row, topic: { ...row.topic, gap: null } }, null, 0);
    expect(content).toEqual({ kind: 'topic' });
    expect(opens(content)).toBeNull();
  });
});

test('each line stands within its sentence, with its very words', () => {
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const around = sentenceAround(line, lookup);
    expect(around).not.toBeNull();
    if (!around) continue;
    const { sentence, words } = around;
    expect(words.text.slice(words.start, words.end)).toBe(line.entry.quote.exact);
    expect(words.start).toBeGreaterThanOrEqual(sentence.start);
    expect(words.end).toBeLessThanOrEqual(sentence.end);
  }
});

test('each inferred line says what it was inferred from, and a stated one nothing', () => {
  for (const { statement } of lines) {
    const from = inferredFrom(statement, briefing);
    if (statement.basis === 'stated') expect(from).toBeNull();
    else expect(from).toMatchObject({ kind: 'words', document: 'Document 2' });
  }
});

test('without words for the document, the assumption says it; without either, only that it was inferred', () => {
  const statement = briefing.statements.find(({ id }) => id === 'a-S9-1');
  if (!statement) throw new Error('There is no statement a-S9-1.');
  const uncalled = {
    ...briefing,
    documents: briefing.documents.map((document) => ({ ...document, calledBy: [] })),
  };
  expect(inferredFrom(statement, uncalled)).toMatchObject({
    kind: 'assumption',
    text: expect.stringContaining('This initiative'),
  });
  expect(inferredFrom(statement, { ...uncalled, assumptions: [] })).toEqual({
    kind: 'nothing-said',
    document: 'Document 2',
  });
});
