import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/shared/search/query/parse-query';
import { type Clause, queryLimits, type Sought } from '../../../../src/shared/search/query/query';
import { vocabularyOf } from '../../../../src/shared/search/query/vocabulary';
import { readBundledBriefing } from '../read-bundled';

/** `…` may be a beginning, `[]` side by side, `""` exact, `=` the joined word. */
function drawSought({ words, isExact, joined, isPrefix }: Sought): string {
  const all = words.join(' ');
  const core = isExact ? `"${all}"` : words.length > 1 ? `[${all}]` : all;
  return `${core}${joined === null ? '' : `=${joined}`}${isPrefix ? '…' : ''}`;
}

/** `+` a must, `|` or, `×2` typed twice. */
function draw({ alternatives, isRequired, times }: Clause): string {
  const must = isRequired && !alternatives.every(({ isExact }) => isExact) ? '+' : '';
  return `${must}${alternatives.map(drawSought).join('|')}${times > 1 ? `×${times}` : ''}`;
}

describe('parseQuery', () => {
  test.each([
    ['kind:', 'kind: no-value'],
    ['troops kind:Zebra', 'kind:Zebra no-such-value'],
    ['doc:annex', 'doc:annex no-such-value'],
    ['kind:criticism,zebra', 'kind:zebra no-such-value'],
    ['-kind:zebra', 'kind:zebra no-such-value'],
    ['kind:crit', ''],
    ['tag:', 'tag: no-value'],
    ['article:5', 'article: no-such-filter'],
    ['foo:"bar"', 'foo: no-such-filter'],
    ['war: peace', ''],
    ['https://example.org', ''],
    ['OR war', 'OR or-without-side'],
    ['war OR', 'OR or-without-side'],
    ['war OR OR peace', 'OR or-without-side, OR or-without-side'],
    ['war OR -peace', 'OR or-unlike-sides'],
    ['war OR kind:event', 'OR or-unlike-sides'],
    ['kind:event OR certainty:possible', 'OR or-unlike-sides'],
    ['kind:event OR kind:', 'OR or-without-side, kind: no-value'],
    ['war or peace', ''],
    ['war AND peace', ''],
    ['AND war', ''],
    ['war AND OR peace', ''],
    ['NOT war', ''],
    ['war OR NOT peace', 'OR or-unlike-sides'],
  ])('names of %j what it could not read: %s', (query, expected) => {
    const { unread } = parseQuery(query);
    expect(unread.map(({ typed, why }) => `${typed} ${why}`).join(', ')).toBe(expected);
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
    ['US troops', 'US troops…'],
    ['us troops', 'troops…'],
    ['troops US', 'troops US'],
    ['THE AGREEMENT', 'agreement…'],
    ['800,000', '800000'],
    ['800000', '800000…'],
    ['800.000 of', '800000'],
    ['800\u202f000 of', '800000'],
    ['800 000', '800000'],
    ['1 234 567 troops', '1|1234567 234|1234567 567|1234567 troops…'],
    ['300 400', '300|300400 400…|300400'],
    ['300 400 ', '300|300400 400|300400'],
    ['300\u00a0400', '300400'],
    ['-300 400 war ', 'war | 300400'],
    ['ukr* war ', 'ukr… war'],
    ['-ukr* war ', 'war | ukr…'],
    ['"the ukr*" ', '"the ukr"…'],
    ['* war ', 'war'],
    ['* ', ''],
    ['US* ', 'us…'],
    ['5*3 ', '5 3'],
    ["l'homme ", 'homme'],
    ["d'or ", 'dor'],
    ["l'avant-garde ", '[avant garde]=lavantgarde'],
    ['"800 000 troops"', '"800000 troops"'],
    ['+800 000', '+800000'],
    ['troops -(12 500)', 'troops | 12500'],
    ['800 00', '800 00…'],
    ['2014 300', '2014 300…'],
    ['12 500 40', '12 500 40…'],
    ['10 5000', '10 5000…'],
    ['0.125 of', '0.125'],
    ['1.250 of', '1250'],
    ['5 800,000 of', '5 800000'],
    ['legal legal', 'legal×2'],
    ['article:5', 'article 5…'],
    ['kind:criticism', '| | kind=criticism'],
    ['KIND:Criticism', '| | kind=criticism'],
    ['title:zebra', 'title zebra…'],
    ['kind:', ''],
    ['kind:zebra', 'zebra…'],
    ['kind:zebra troops', 'zebra troops…'],
    ['-kind:zebra troops', 'troops…'],
    ['kind:criticism,zebra', '| | kind=criticism'],
    ['kind:reaction,crit', '| | kind=reaction,criticism'],
    ['kind:p', '| | kind=provision,position,prediction'],
    ['kind:event OR kind:context', '| | kind=event,context'],
    ['kind:event kind:context', '| | kind=event kind=context'],
    ['(kind:event OR kind:context) troops', 'troops… | | kind=event,context'],
    ['says:officials', '| | source=officials'],
    ['doc:1,2', '| | document=doc1,doc2'],
    ['color:yellow', '| | colour=straw'],
    ['colour:"follow up"', '| | colour=apricot'],
    ['is:open', '| | is=open-question'],
    ['in:text,gaps', '| | in=text,gaps'],
    ['-in:notes war', 'war… | | !in=notes'],
    ['tag:"air defence" war', 'war… | | tag=air defence'],
    ['tag:“air defence”,legal', '| | tag=air defence,legal'],
    ['topic:"air def', '| | topic=air def'],
    ['war OR conflict', 'war|conflict…'],
    ['"a b" OR c OR d e', '"a b"|c|d e…'],
    ['"a b" OR "c d"', '"a b"|"c d"'],
    ['+war OR conflict', '+war|conflict…'],
    ['war OR the', 'war'],
    ['war OR war', 'war'],
    ['WHO OR NATO troops', 'WHO|nato troops…'],
    ['US NATO', 'US nato…'],
    ['OR war', 'war…'],
    ['OR', 'or'],
    ['legal AND commitment', 'legal commitment…'],
    ['legal AND', 'legal'],
    ['AND legal', 'legal…'],
    ['AND', 'and'],
    ['"AND"', '"and"'],
    ['legal "AND" commitment', 'legal "and" commitment…'],
    ['legal and commitment', 'legal commitment…'],
    ['kind:event AND (war AND russia)', 'war russia | | kind=event'],
    ['war AND OR peace', 'war peace…'],
    ['war AND -russia', 'war | russia'],
    ['war AND NOT russia', 'war | russia'],
    ['NOT war', '| war'],
    ['troops NOT combat', 'troops | combat'],
    ['troops NOT "combat troops"', 'troops | "combat troops"'],
    ['troops NOT (combat)', 'troops | combat'],
    ['NOT kind:event troops', 'troops… | | !kind=event'],
    ['war OR NOT peace', 'war | peace'],
    ['troops NOT', 'troops'],
    ['NOT NOT war', 'not | war'],
    ['NOT', 'not…'],
    ['"NOT war"', '"not war"'],
    ['not war', 'war…'],
    ['+AND war', '+AND war…'],
    ['-kind:event troops', 'troops… | | !kind=event'],
    ['document:2', '| | document=doc2'],
    ['document:agr', '| | document=agreement'],
    ['tag:#legal', '| | tag=legal'],
    ['军队', '[军 队]…'],
    ['', ''],
    ['" " + - — « »', ''],
  ])('reads %j as %s', (query, expected) => {
    const { clauses, excluded, filters } = parseQuery(query);
    const parts = [
      clauses.map(draw).join(' '),
      excluded.map(drawSought).join(' '),
      filters
        .map(({ key, values, isExcluded }) => `${isExcluded ? '!' : ''}${key}=${values.join(',')}`)
        .join(' '),
    ];
    while (parts.at(-1) === '') parts.pop();
    expect(parts.join(' | ').trim().replace('|  |', '| |')).toBe(expected);
  });
});

describe('every text is a query', () => {
  const operators = '+-−"“”«»:,()#~*^|&OR kind:doc:tag:is:in:topic:"';
  const texts = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1000, maxLength: 1000 }),
    fc.string({ unit: 'grapheme', minLength: 1000, maxLength: 1000 }),
    fc.string({ unit: 'binary-ascii', minLength: 1000, maxLength: 1000 }),
    fc.array(fc.integer({ min: 0xd700, max: 0xe100 }), { minLength: 1000, maxLength: 1000 }).map(fromUnits),
    fc
      .array(fc.constantFrom(...operators.split('')), { minLength: 1000, maxLength: 1000 })
      .map((signs) => signs.join('')),
    fc.constantFrom(...'a-,.\'’"+:1 军\u0301'.split('')).map((sign) => sign.repeat(1000)),
    fc
      .constantFrom(
        'a-',
        'a.',
        '1,',
        '1.',
        "a'",
        'kind:',
        'kind:a,',
        'in:',
        'a OR ',
        '-a ',
        'a:',
        '军a',
        '"a',
      )
      .map((part) => part.repeat(1000 / part.length)),
  );

  test('1,000 characters of any sort never throw, and are read in less than 50 ms', () => {
    const tags = Array.from({ length: 5_000 }, (_, number) => `tag ${number}`);
    const vocabulary = vocabularyOf({ briefing: readBundledBriefing(), notes: [{ tags }], labelNames: {} });
    parseQuery('warm up kind:crit', vocabulary);
    fc.assert(
      fc.property(texts, (text) => {
        // A pause of the machine's own does not come three times in a row.
        const times = [1, 2, 3].map(() => {
          const before = performance.now();
          parseQuery(text, vocabulary);
          return performance.now() - before;
        });
        expect(Math.min(...times)).toBeLessThan(50);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test.each([
    ['words', 'word '.repeat(100_000)],
    ['one word', 'a'.repeat(5_000_000)],
    ['one open phrase', `"${'a '.repeat(1_000_000)}`],
    ['surrogates', '😀'.repeat(600)],
  ])('of very long %s the beginning is read, and the rest is named', (_, text) => {
    const { clauses, unread } = parseQuery(text);
    expect(clauses.length).toBeLessThanOrEqual(queryLimits.sought);
    expect(unread.map(({ why }) => why)).toEqual(['too-long']);
    expect(unread.every(({ typed }) => typed.length <= 40)).toBe(true);
  });

  test('the 65th word is beyond what is read, and so is the 65th value', () => {
    const words = Array.from({ length: 70 }, (_, number) => `w${number}x`);
    expect(parseQuery(words.join(' '))).toMatchObject({
      clauses: { length: 64 },
      unread: [{ typed: words.slice(64).join(' '), why: 'too-long' }],
    });
    const values = parseQuery(words.map((word) => `tag:${word}`).join(' '));
    expect(values).toMatchObject({ filters: { length: 64 }, unread: [{ why: 'too-long' }] });
  });

  test('1,000 characters are read and no more, and no word is cut that begins before', () => {
    const text = `${'war '.repeat(20)}${'-'.repeat(910)} abcdefghijklmnop`;
    const { clauses } = parseQuery(text);
    expect(clauses.map(draw)).toEqual(['war×20']);
    expect(parseQuery(text.slice(0, 1000)).clauses.map(draw)).toEqual(['war×20', 'abcdefghi…']);
  });
});

describe('what filters can be for comes from the briefing', () => {
  const vocabulary = vocabularyOf({
    briefing: readBundledBriefing(),
    notes: [{ tags: ['Air defence', 'legal'] }, { tags: ['Legal', 'Łódź'] }],
    labelNames: { straw: 'To do' },
  });

  test.each([
    ['topic:funding', 'topic=funding'],
    ['topic:fund', 'topic=funding'],
    ['tag:air', 'tag=air defence'],
    ['tag:defence', 'tag=air defence'],
    ['tag:"air defence"', 'tag=air defence'],
    ['tag:air-def', 'tag=air defence'],
    ['tag:LEGAL', 'tag=legal'],
    ['tag:#legal', 'tag=legal'],
    ['tag:lodz', 'tag=łódź'],
    ['tag:peace', 'no-such-value'],
    ['colour:"to do"', 'colour=straw'],
    ['colour:check', 'no-such-value'],
    ['colour:yellow', 'colour=straw'],
    ['colour:sage', 'colour=sage'],
    ['document:1', 'document=doc1'],
    ['document:9', 'no-such-value'],
    ['document:agreement', 'document=agreement'],
    ['certainty:"ruled out"', 'certainty=ruled-out'],
  ])('%s is %s', (query, expected) => {
    const { filters, unread } = parseQuery(query, vocabulary);
    const found = filters.map(({ key, values }) => `${key}=${values.join(',')}`);
    expect([...found, ...unread.map(({ why }) => why)].join(' ')).toBe(expected);
  });
});

function fromUnits(units: readonly number[]): string {
  return String.fromCharCode(...units);
}
