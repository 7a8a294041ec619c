import { expect, test } from 'vitest';
import { missingOf } from '../../../../src/shared/search/query/read-either';

/** What is found stands after a plus, what is not after a minus. */
test.each([
  ['-zxqv +war', 'zxqv'],
  ['-300 +300_400 -400', ''],
  ['+300 -300_400 +400', ''],
  ['+300 -300_400 -400', '400'],
  ['-300 -300_400 -400', '300 400'],
  ['-300 -300_400 -400 -zxqv', '300 400, zxqv'],
  ['-800_000', '800 000'],
])('of %s it is said that nothing holds “%s”', (terms, said) => {
  const missing = missingOf(
    terms.split(' ').map((each) => ({
      typed: each.slice(1).replace('_', ' '),
      found: each.startsWith('+') ? 'as-typed' : 'nowhere',
    })),
  );
  expect(missing.join(', ')).toBe(said);
});
