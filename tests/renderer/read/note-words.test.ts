import { describe, expect, test } from 'vitest';
import { isLong, shorten } from '../../../src/renderer/read/shorten-note';
import { partQuoteOf, quoteOf } from '../../../src/renderer/read/target-quote';
import { waitingDrafts, whereWritten } from '../../../src/renderer/read/panel/waiting-drafts';
import { parsePlace } from '../../../src/renderer/state/parse-place';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { type Draft, emptyContent, type Target } from '../../../src/shared/notes/note';
import { describePassage } from '../../../src/shared/notes/passage';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const lookup = lookUp(readBundledBriefing());
const block = lookup.blocks.get('B2');
if (!block) throw new Error('The bundled briefing has changed.');
const passage = (words: string): Target => {
  const start = block.text.indexOf(words);
  return { kind: 'passage', passage: describePassage(block, start, start + words.length) };
};

describe('the words a note is on', () => {
  test('are quoted without the marks of emphasis', () => {
    expect(quoteOf(passage('to *The New York Times*'), lookup)).toBe('to The New York Times');
    expect(quoteOf({ kind: 'block', blockId: 'B2' }, lookup)).toBe(block.text.replaceAll('*', ''));
    expect(quoteOf({ kind: 'statement', statementId: 'a-S17-2' }, lookup)).toBe(
      'the final text of the agreement',
    );
    expect(quoteOf({ kind: 'article' }, lookup)).toBeNull();
    expect(quoteOf({ kind: 'statement', statementId: 'a-S99-1' }, lookup)).toBeNull();
  });

  test('stand with a note on a part of a sentence and not with one on the whole', () => {
    expect(partQuoteOf(passage('pivotal shift'), lookup)).toBe('pivotal shift');
    expect(partQuoteOf(passage(block.text), lookup)).toBeNull();
    expect(partQuoteOf({ kind: 'block', blockId: 'B2' }, lookup)).toBeNull();
  });
});

describe('a long note', () => {
  test('is cut between letters, with an ellipsis; a short one is left alone', () => {
    expect(shorten('Short', 10)).toBe('Short');
    expect(shorten('a'.repeat(11), 10)).toBe(`${'a'.repeat(10)}…`);
    expect(shorten('👩‍👩‍👧'.repeat(4), 9)).toBe('👩‍👩‍👧…');
  });

  test('is one of many letters or of many lines', () => {
    expect(isLong('word '.repeat(100))).toBe(false);
    expect(isLong('word '.repeat(200))).toBe(true);
    expect(isLong('line\n'.repeat(5))).toBe(false);
    expect(isLong('line\n'.repeat(20))).toBe(true);
  });
});

test('drafts wait where they were written: on what is chosen, or elsewhere; a cell is another view', () => {
  const draft = (target: Target): Draft => ({
    briefingId: 'berlin-guarantees',
    target,
    noteId: null,
    ...emptyContent,
    motivation: 'commenting',
    colour: null,
    tags: [],
    body: 'Half a',
  });
  const here = draft({ kind: 'block', blockId: 'B2' });
  const tension = draft({ kind: 'tension', tensionId: 'T4' });
  const cell = draft({ kind: 'cell', topicId: 'trigger', columnId: 'agreement' });
  expect(waitingDrafts([tension, here, cell], 'S2', lookup)).toEqual({ here, elsewhere: [tension] });
  expect(waitingDrafts([here], null, lookup)).toEqual({ here: null, elsewhere: [here] });
});

test('a draft elsewhere is named after what it is on: a sentence, a tension or the article', () => {
  const on = (target: Target) => {
    const { on, number } = whereWritten({ target } as Draft, lookup);
    return `${on} ${number}`;
  };
  expect(on({ kind: 'tension', tensionId: 'T3' })).toBe('tension 3');
  expect(on({ kind: 'block', blockId: 'B2' })).toBe('sentence 2');
  expect(on({ kind: 'article' })).toBe('article ');
});

test('a place that was kept still names its tension', () => {
  const place = { view: 'read', sentence: 'S1', statement: null, tension: 'T12' };
  expect(parsePlace(JSON.parse(JSON.stringify(place)))).toEqual(place);
  expect(parsePlace({ view: 'read', sentence: 'S1', tension: 3 })).toEqual({
    view: 'read',
    sentence: 'S1',
    statement: null,
  });
});
