import { expect, test } from 'vitest';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { findForPack } from '../../../../src/shared/pack/found';
import { markFound } from '../../../../src/shared/search/words/mark-found';
import { readBundledBriefing } from '../read-bundled';

test('words side by side over two blocks are marked on paper where they begin, with where they go on', () => {
  const briefing = readBundledBriefing();
  const lookup = lookUp(briefing);
  const { found } = findForPack(['"Russia. The first"'], {
    briefing,
    lookup,
    notes: [],
    printed: new Set(),
    labelNames: {},
  });
  const [hit] = found[0]?.groups.find(({ group }) => group === 'sentences')?.hits ?? [];
  if (!hit) throw new Error('Not found.');
  const { text, goesOnIn } = markFound(hit.entry, found[0]?.results.terms ?? [], lookup);
  expect(text.filter(({ isMarked }) => isMarked).map((run) => run.text)).toEqual(['Russia.']);
  expect(goesOnIn?.number).toBe(4);
});
