import { packGaps } from '../../../src/shared/pack/pack';
import type { Check } from './finding';
import { countOf, letters } from './letters';
import { asPrinted, sectionOf } from './lookups';

export const gaps: Check = {
  name: 'gaps',
  promise: 'every gap that was asked for is one item of a list, with its number and its question',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'gaps');
    if (!section) return [];
    const wanted = packGaps(asPrinted(asked).lookup, asked.request);
    const items = section.parts.filter(({ role }) => role === 'LI').map(({ text }) => letters(text));
    const counted = items.length === wanted.length ? [] : [`${items.length} gaps, not ${wanted.length}`];
    const wrong = wanted.filter(({ number, gap }, index) => {
      const item = items[index] ?? '';
      const isRtl = /[\u0590-\u08FF]/u.test(gap.question);
      return !item.startsWith(letters(number)) || !(isRtl || countOf(letters(gap.question), item) === 1);
    });
    return [...counted, ...wrong.map(({ number }) => `gap ${number} is not in its place with its question`)];
  },
};
