import { expect, test } from 'vitest';
import { countTypes, tensionsShown } from '../../../src/renderer/reference/tensions/shown-type';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();

test('the types at hand part the tensions without a rest, and each shows its own', () => {
  const [all, ...types] = countTypes(briefing);
  expect(all).toEqual({ type: 'all', count: briefing.tensions.length });
  expect(types.reduce((sum, { count }) => sum + count, 0)).toBe(briefing.tensions.length);
  for (const { type, count } of types) {
    const shown = tensionsShown(briefing, type);
    expect(shown).toHaveLength(count);
    expect(shown.every((tension) => tension.type === type)).toBe(true);
  }
});

test('a type that the briefing does not have shows all, and no tensions show none', () => {
  const tensions = briefing.tensions.filter(({ type }) => type !== 'time');
  expect(tensionsShown({ ...briefing, tensions }, 'time')).toEqual(tensions);
  expect(tensionsShown({ ...briefing, tensions: [] }, 'all')).toEqual([]);
});
