import { describe, expect, it } from 'vitest';
import { quotedPhrases } from '../../../src/shared/reference/quoted-phrases';
import { everyBriefing, openKept } from '../../cases/every-briefing';

describe('the words in quotation marks', () => {
  it.each([
    ['described as a framework for ‘general principles,’', ['‘general principles,’']],
    ['Ukraine’s ‘shield of Kyiv’s’ and the others’', ['‘shield of Kyiv’s’']],
    ['«не більш як три мушлі», сказано', ['«не більш як три мушлі»']],
    ['„so“ und “thus”', ['„so“', '“thus”']],
    ['"one" and "two"', ['"one"', '"two"']],
    ['nobody’s words', []],
  ])('of %s are set apart with their marks', (text, phrases) => {
    expect(quotedPhrases(text)).toEqual(phrases);
  });

  it.each(everyBriefing)('are found in every quoted statement of $name', ({ name }) => {
    for (const { quoting, quote } of openKept(name).statements)
      if (quoting === 'quoted') expect(quotedPhrases(quote.exact)).not.toEqual([]);
  });
});
