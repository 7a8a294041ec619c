import { expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/briefing/lookup';
import type { Target } from '../../../src/shared/notes/note';
import { listSearchableNotes } from '../../../src/shared/search/searchable-notes';
import { writtenNote } from '../../renderer/written-note';
import { readBundledBriefing } from './read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);

test.each<readonly [string, Target]>([
  ['a topic as a whole', { kind: 'topic', topicId: 'funding' }],
  ['a cell', { kind: 'cell', topicId: 'funding', columnId: 'doc2' }],
])('a note on %s is found by the topic’s name too, and is on no sentence', (_, target) => {
  const [entry] = listSearchableNotes([writtenNote({ target, body: 'Who pays?' })], briefing, lookup);
  expect(entry?.place).toMatchObject({ kind: 'note', sentence: null });
  expect(entry?.fields).toMatchObject({ text: 'Who pays?', more: 'Funding · The article' });
});
