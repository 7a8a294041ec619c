import { describe, expect, test } from 'vitest';
import { type Clause, parseQuery } from '../../../src/shared/search/parse-query';

/** `+` a must, `…` may be a beginning, `[]` side by side, `""` exact, `=` the joined word, `×2` typed twice. */
function draw(clause: Clause): string {
  const words = clause.words.join(' ');
  const core = clause.isExact ? `"${words}"` : clause.words.length > 1 ? `[${words}]` : words;
  const joined = clause.joined === null ? '' : `=${clause.joined}`;
  const must = clause.isRequired && !clause.isExact ? '+' : '';
  return `${must}${core}${joined}${clause.isPrefix ? '…' : ''}${clause.times > 1 ? `×${clause.times}` : ''}`;
}

describe('parseQuery', () => {
  test.each([
    ['kind:', [{ key: 'kind', value: '' }]],
    ['troops kind:Zebra', [{ key: 'kind', value: 'zebra' }]],
    ['document:annex', [{ key: 'document', value: 'annex' }]],
    ['kind:crit', []],
    ['tag:', []],
    ['article:5', []],
  ])('keeps of %j what no filter can be: %j', (query, expected) => {
    expect(parseQuery(query).unknown).toEqual(expected);
  });

  test.each([
    ['enforc', 'enforc…'],
    ['enforc ', 'enforc'],
    ['European troops', 'european troops…'],
    ['"legal commitment"', '"legal commitment"'],
    ['“legal commitment”', '"legal commitment"'],
    ['"legal commi', '"legal commi…'.replace('…', '') + '"…'],
    ['«правова держава»', '"правова держава"'],
    ['troops -combat', 'troops | combat'],
    ['troops −combat', 'troops | combat'],
    ['troops -"combat troops"', 'troops | "combat troops"'],
    ['ukraine -', 'ukraine'],
    ['war~', 'war'],
    ['+troops europe', '+troops europe…'],
    ['well-trained', '[well trained]=welltrained…'],
    ['4–7', '4 7…'],
    ['the agreement', 'agreement…'],
    ['the', 'the…'],
    ['"the agreement"', '"the agreement"'],
    ['US troops', 'us troops…'],
    ['us troops', 'troops…'],
    ['troops US', 'troops us'],
    ['THE AGREEMENT', 'agreement…'],
    ['800,000', '800000'],
    ['800000', '800000…'],
    ['legal legal', 'legal×2'],
    ['article:5', 'article 5…'],
    ['kind:criticism', '| | kind=criticism'],
    ['KIND:Criticism', '| | kind=criticism'],
    ['title:zebra', 'title zebra…'],
    ['kind:', ''],
    ['kind:zebra', ''],
    ['-kind:event troops', 'troops… | | !kind=event'],
    ['document:2', '| | document=doc2'],
    ['document:agreement', '| | document=agreement'],
    ['tag:#legal', '| | tag=legal'],
    ['军队', '[军 队]…'],
    ['', ''],
    ['" " + - — « »', ''],
  ])('reads %j as %s', (query, expected) => {
    const { clauses, excluded, filters } = parseQuery(query);
    const parts = [
      clauses.map(draw).join(' '),
      excluded.map(draw).join(' '),
      filters.map(({ key, value, isExcluded }) => `${isExcluded ? '!' : ''}${key}=${value}`).join(' '),
    ];
    while (parts.at(-1) === '') parts.pop();
    expect(parts.join(' | ').trim().replace('|  |', '| |')).toBe(expected);
  });
});
