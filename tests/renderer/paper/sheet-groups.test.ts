import { describe, expect, test } from 'vitest';
import { groupSheets } from '../../../src/renderer/paper/sheet-groups';
import { type PackSection, packSections } from '../../../src/shared/pack/pack';

/** "page cover; wide map; page glossary + sentence-index" */
function inWords(sections: readonly PackSection[], bare: readonly PackSection[] = []): string {
  return groupSheets(sections, (section) => bare.includes(section))
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

  test.each([
    [['comparison', 'tensions', 'gaps', 'notes'], 'wide comparison; list tensions + gaps; page notes'],
    [['notes', 'tensions', 'gaps'], 'page notes + tensions; list gaps'],
    [['tensions', 'annotated-text', 'notes'], 'page tensions + annotated-text + notes'],
    [['cover', 'tensions', 'glossary'], 'page cover; page tensions + glossary'],
    [['tensions', 'map', 'lines-to-take'], 'page tensions; wide map; page lines-to-take'],
    [['tensions', 'lines-to-take'], 'page tensions; page lines-to-take'],
  ] as const)('of %j, where tensions holds nothing, give it no page of its own', (sections, words) =>
    expect(inWords(sections, ['tensions'])).toBe(words),
  );

  test('hold every section once, in order, however they are ordered', () => {
    for (let first = 0; first < packSections.length; first += 1) {
      const order = [...packSections.slice(first), ...packSections.slice(0, first)];
      for (const sections of [order, order.toReversed()])
        for (const isBare of [() => false, (section: PackSection) => section === 'tensions'])
          expect(groupSheets(sections, isBare).flatMap((group) => group.sections)).toEqual(sections);
    }
  });
});
