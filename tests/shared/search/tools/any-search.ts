import * as fc from 'fast-check';
import { groups, type Searchable } from '../../../../src/shared/search/searchable';

/** Few words, in families, with hyphens, capitals and other scripts: so that queries find something. */
const words = `guarantee guarantees guaranteed war wars warring peace treaty treaties the of US us U.S. troops
  well-trained welltrained 800,000 Київ café cafe agreement agreed a-b-c S-300
  l’homme homme avant-garde l’avant-garde 1,234.5 1,234 ٨٠٠٬٠٠٠ ไทยไท ไท`.split(/\s+/u);
const anyWord = fc.constantFrom(...words);
const fewWords = fc.array(anyWord, { maxLength: 9 }).map((list) => list.join(' '));
/** Words with so much between them that they are far from each other, or just not. */
const farApart = fc
  .array(fc.tuple(anyWord, fc.integer({ min: 66, max: 74 })), { minLength: 2, maxLength: 4 })
  .map((list) => list.map(([word, between]) => word + ' and'.repeat(between)).join(' '));
const spacedNumbers = fc.constantFrom('300 400', '300 and 400', '12\u00a0500', 'of 12 500 men');
const anyText = fc.oneof(
  { weight: 6, arbitrary: fewWords },
  { weight: 1, arbitrary: fc.tuple(fewWords, spacedNumbers).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: farApart },
);
export const kinds = ['criticism', 'provision', 'event'];

export const anyEntries = fc
  .array(
    fc.record({
      title: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: anyText }),
      text: anyText,
      more: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: anyText }),
      group: fc.constantFrom(...groups),
      kind: fc.subarray(kinds),
      follows: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ title, text, more, group, kind, follows }, row): Searchable => {
      // Only texts without a title and a rest go on in the next, as sentences do.
      const goesOn =
        follows &&
        row > 0 &&
        [title, more, all[row - 1]?.title, all[row - 1]?.more].every((part) => part === '');
      return {
        id: String(row),
        group,
        place: { kind: 'sentence', sentence: String(row) },
        fields: { title, text, more },
        ...(goesOn && { follows: true }),
        by: 'article',
        facets: { kind },
      };
    }),
  );

const anyTerm = fc.oneof(
  { weight: 5, arbitrary: anyWord },
  {
    weight: 2,
    arbitrary: fc.array(anyWord, { minLength: 1, maxLength: 3 }).map((list) => `"${list.join(' ')}"`),
  },
  { weight: 2, arbitrary: fc.tuple(anyWord, fc.nat(4)).map(([word, cut]) => word.slice(0, 1 + cut)) },
  { weight: 1, arbitrary: fc.tuple(anyWord, fc.nat(4)).map(([word, cut]) => `${word.slice(0, 1 + cut)}*`) },
  { weight: 1, arbitrary: fc.tuple(anyWord, anyWord).map(([a, b]) => `${a} OR ${b}`) },
  { weight: 1, arbitrary: fc.constantFrom('300 400', '12 500') },
);
const anyPart = fc.oneof(
  { weight: 6, arbitrary: anyTerm },
  { weight: 1, arbitrary: anyTerm.map((term) => `+${term}`) },
  { weight: 1, arbitrary: anyTerm.map((term) => `-${term}`) },
  { weight: 1, arbitrary: fc.constantFrom(...kinds).map((kind) => `kind:${kind}`) },
  { weight: 1, arbitrary: fc.constantFrom(...kinds).map((kind) => `-kind:${kind}`) },
);
export const anyQuery = fc
  .tuple(fc.array(anyPart, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' '))
  .map(([parts, end]) => parts.join(' ') + end);
