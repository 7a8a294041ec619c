import { describe, expect, test } from 'vitest';
import { groupSheets } from '../../../src/renderer/paper/sheet-groups';
import { packSections } from '../../../src/shared/pack/pack';

/** "page cover; wide map; page glossary + sentence-index" */
function inWords(sections: readonly (typeof packSections)[number][]): string {
  return groupSheets(sections)
    .map((group) => `${group.form} ${group.sections.join(' + ')}`)
    .join('; ');
}

describe('the groups of pages', () => {
  test.each([
    [['cover', 'glossary'], 'page cover; page glossary'],
    [['glossary', 'sentence-index'], 'page glossary + sentence-index'],
    [['glossary', 'annotated-text', 'notes'], 'page glossary; page annotated-text + notes'],
    [['glossary', 'comparison', 'notes'], 'page glossary; wide comparison; page notes'],
    [['tensions', 'gaps', 'glossary'], 'list tensions; list gaps; page glossary'],
  ] as const)('of %j are as their forms ask', (sections, words) => expect(inWords(sections)).toBe(words));

  test('hold every section once, in order, however they are ordered', () => {
    for (let first = 0; first < packSections.length; first += 1) {
      const order = [...packSections.slice(first), ...packSections.slice(0, first)];
      for (const sections of [order, order.toReversed()])
        expect(groupSheets(sections).flatMap((group) => group.sections)).toEqual(sections);
    }
  });
});
