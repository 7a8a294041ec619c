import { expect, test } from 'vitest';
import { lookUp } from '../../../src/shared/briefing/lookup';
import type { Target } from '../../../src/shared/notes/note';
import { type PackRequest, usualRequest } from '../../../src/shared/pack/pack';
import { placePackNotes } from '../../../src/shared/pack/pack-notes';
import { marginLength, packSpot } from '../../../src/shared/pack/pack-spot';
import { openBundledBriefing } from '../../main/bundled-briefing';
import { writtenNote } from '../../renderer/written-note';

const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);
const statement = [...lookup.statements.values()].find(({ sentence }) => sentence === 'S17');
const onWords: Target = { kind: 'statement', statementId: statement?.id ?? '' };
const onCell: Target = { kind: 'cell', topicId: 'funding', columnId: 'doc2' };
const lost: Target = { kind: 'statement', statementId: 'a-S99-1' };
const gap = lookup.gaps.find(({ topic, columnId }) => topic.id === 'funding' && columnId === 'doc2');
const long = 'x'.repeat(marginLength + 1);

test.each<readonly [string, Target, string, Partial<PackRequest>, string]>([
  ['a note on words', onWords, 'short', {}, 'beside S17'],
  ['one that is listed only', onWords, 'short', { notesPlace: 'listed' }, 'listed'],
  ['one too long for the margin', onWords, long, {}, 'listed'],
  ['the same without a list', onWords, long, { sections: ['annotated-text'] }, 'below S17'],
  ['a note on words without the text', onWords, 'short', { sections: ['notes'] }, 'listed'],
  ['one that has lost its place', lost, 'short', {}, 'listed'],
  ['the same without a list', lost, 'short', { sections: ['annotated-text'] }, 'nowhere'],
  ['a note on a cell', onCell, 'short', {}, 'listed'],
  ['the same without a list', onCell, 'short', { sections: ['gaps'] }, `gap ${gap?.number}`],
  ['the same without its gap', onCell, 'short', { sections: ['gaps'], gaps: ['gap-status'] }, 'nowhere'],
  ['a note on the article', { kind: 'article' }, 'short', {}, 'listed'],
  ['the same without a list', { kind: 'article' }, 'short', { sections: ['cover'] }, 'nowhere'],
])('%s is said to stand where it prints (%#)', (_, target, body, change, where) => {
  const note = writtenNote({ target, body });
  const [placed] = placePackNotes([note], briefing, lookup);
  if (!placed) throw new Error('The note has no place.');
  const spot = packSpot(placed, [], { ...usualRequest(briefing.id), ...change }, lookup);
  const said = [spot.kind, 'sentence' in spot && spot.sentence, 'number' in spot && spot.number];
  expect(said.filter(Boolean).join(' ')).toBe(where);
});

test('replies that go below with a note make it longer, where the pack lists none', () => {
  const note = writtenNote({ target: onWords, body: 'x'.repeat(marginLength - 10) });
  const reply = writtenNote({ target: { kind: 'note', noteId: note.id }, body: 'x'.repeat(20) });
  const [placed] = placePackNotes([note], briefing, lookup);
  if (!placed) throw new Error('The note has no place.');
  const request = usualRequest(briefing.id);
  expect(packSpot(placed, [reply], request, lookup).kind).toBe('beside');
  const unlisted = { ...request, sections: ['annotated-text' as const] };
  expect(packSpot(placed, [reply], unlisted, lookup).kind).toBe('below');
});
