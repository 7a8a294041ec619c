import { expect, it } from 'vitest';
import { needOf } from '../../../src/main/cli/command-need';

it.each([
  ['', 'window'],
  ['open', 'window'],
  ['--user-data d', 'window'],
  ['colleague.annotations', 'window'],
  ['open ./briefing --user-data d', 'window'],
  ['pack berlin --out x.pdf', 'hidden'],
  ['--user-data d pack berlin --out x.pdf', 'hidden'],
  ['pack --help', 'answer'],
  ['--version', 'answer'],
  ['open berlin', 'answer'],
  ['berlin', 'answer'],
  ['search nato --limit 3', 'answer'],
  ['validate ./briefing', 'answer'],
  ['open a.b c.d', 'answer'],
])('needs for `%s` the %s', (line, need) => {
  expect(needOf(line.split(' ').filter(Boolean))).toBe(need);
});
