import { expect, test } from 'vitest';
import { groupForMargin } from '../../../../src/renderer/read/margin/margin-groups';
import { placeOnText } from '../../../../src/renderer/read/margin/margin-notes';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { numberInOrder } from '../../../../src/shared/notes/note-order';
import { readBundledBriefing } from '../../../shared/search/read-bundled';
import { writtenNote } from '../../written-note';

const lookup = lookUp(readBundledBriefing());
const near = new Set(['B1', 'B2']);
const on = (blockId: string) => writtenNote({ target: { kind: 'block', blockId } });
const notes = [on('B1'), on('B2'), on('B2'), on('B3')];

test('the notes of a block are the same list while none of them changed, and only of blocks that are near', () => {
  const numbers = numberInOrder(notes);
  const before = groupForMargin(placeOnText(notes, lookup), numbers, { near, before: new Map() });
  expect([...before.keys()]).toEqual(['B1', 'B2']);
  const recoloured = notes.map((note, index) => (index === 1 ? { ...note, colour: 'rose' as const } : note));
  const after = groupForMargin(placeOnText(recoloured, lookup), numbers, { near, before });
  expect(after.get('B1')).toBe(before.get('B1'));
  expect(after.get('B2')).not.toBe(before.get('B2'));
  // Another number is another thing to show.
  const renumbered = new Map([...numbers].map(([id, number]) => [id, number + 1] as const));
  expect(groupForMargin(placeOnText(notes, lookup), renumbered, { near, before }).get('B1')).not.toBe(
    before.get('B1'),
  );
});
