import { expect, test } from 'vitest';
import { isOlderLabel } from '../../../src/shared/briefing/older-edition';

test.each([
  ['1', '2', 'older'],
  ['9', '10', 'older'],
  ['2', '1', 'no'],
  ['3', '3', 'no'],
  ['3', '3.1', 'older'],
  ['3.1', '3', 'no'],
  ['1.9', '1.10', 'older'],
  ['Draft 2', 'draft 3', 'older'],
  ['2024-05', '2024-11', 'older'],
  ['2024-05-01', '2023-12-31', 'no'],
  // What labels cannot say.
  ['draft', 'final', 'no'],
  ['draft', 'draft 2', 'no'],
  ['draft 1', 'final 2', 'no'],
  ['3.6.2024', '12.5.2024', 'no'],
  ['5 May 2024', '12 May 2024', 'no'],
  ['', '1', 'no'],
])('edition “%s”, given where edition “%s” is: %s', (given, here, said) => {
  expect(isOlderLabel(given, here)).toBe(said === 'older');
});
