import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What follows `:has(…)` in a selector, if anything: the elements that are styled by what another one holds. */
const afterHas = /:has\((?:[^()]|\([^()]*\))*\)[^\s>+~]*[\s>+~]+(?<subject>[^,{]+)/gu;

/** What no class, id, attribute or element name tells from any other element. */
const isAnything = (compound: string): boolean =>
  !/[.#[]|^[a-z]/u.test(compound.replaceAll(/::?[a-z-]+(?:\([^)]*\))?/gu, ''));

function anythingAfterHas(css: string): readonly string[] {
  return [...css.replaceAll(/\/\*[\s\S]*?\*\//gu, '').matchAll(afterHas)].flatMap(({ 0: rule, groups }) =>
    (groups?.['subject'] ?? '')
      .trim()
      .split(/\s*[\s>+~]\s*/u)
      .some(isAnything)
      ? [rule.trim()]
      : [],
  );
}

test('no rule styles just anything by what an element beside or above it holds', () => {
  // Each such rule has the whole window restyled with every element that comes or goes, 50 ms in a long article.
  const found = globSync('src/renderer/**/*.css').flatMap((file) =>
    anythingAfterHas(readFileSync(file, 'utf8')).map((rule) => `${file}: ${rule}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['.line:has(> .choice) > :first-child { width: 1em; }', 1],
  ['.line:has(> .choice) * { width: 1em; }', 1],
  ['.list:has(:checked) > :not(:last-child), .other { width: 1em; }', 1],
  ['.line:has(> .choice) > .name:first-child { width: 1em; }', 0],
  ['.head:has(+ .gaps) p { width: 1em; }', 0],
  ['.choice > :has(input:checked) { width: 1em; }', 0],
  ['.notes:not(:has(> .note-pane)) .notes-head::after { width: 1em; }', 0],
])('of %s there are %i', (css, count) => {
  expect(anythingAfterHas(css)).toHaveLength(count);
});
