import { expect, test } from 'vitest';
import { say } from '../../../src/main/say';
import { readNotes } from '../../../src/shared/note-export/readable-note';
import { writtenNote } from '../../renderer/written-note';
import { readBundledBriefing } from '../search/read-bundled';
import { describePassage } from '../../../src/shared/notes/passage';
import { markedWords, shownWords } from '../../../src/shared/notes/shown-passage';

/** The passage lies between `[` and `]`. */
test.each([
  ['according to [sources to *The New] York Times*.', 'sources to The New', 'sources to *The New*'],
  ['according to sources to *The [New York Times* said]', 'New York Times said', '*New York Times* said'],
  ['sources to [*The New York Times*] said', 'The New York Times', '*The New York Times*'],
  ['sources to *The [New] York Times* said', 'New', 'New'],
  ['to *The New York [Times*, not *]Le Monde*', 'Times, not ', '*Times*, not '],
  ['it is [5 * 3 and a footnote*] there', '5 * 3 and a footnote*', '5 * 3 and a footnote*'],
])('%s', (marked, shown, withMarks) => {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const block = { id: 'B1', text };
  const passage = describePassage(block, start, marked.indexOf(']') - 1);
  const blocks = new Map([[block.id, block]]);
  // Where it stands, and where it has lost its place and only its context is known.
  for (const known of [blocks, undefined]) {
    expect(shownWords(passage, known)).toBe(shown);
    expect(markedWords(passage, known)).toBe(withMarks);
  }
});

test('what is exported has whole marks of emphasis, and no asterisk that stands alone', () => {
  const briefing = readBundledBriefing();
  const block = briefing.blocks.find(({ text }) => text.includes('*The New York Times*'));
  if (!block) throw new Error('The article has such words.');
  const start = block.text.indexOf('*The New York Times*');
  const passage = describePassage(block, start - 3, start + '*The New'.length);
  const note = writtenNote({ briefingId: briefing.id, target: { kind: 'passage', passage } });
  const [read] = readNotes([note], briefing, { say, labelNames: {} });
  expect(read?.quote).toBe('to *The New*');
});
