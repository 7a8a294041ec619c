import { expect, it } from 'vitest';
import { planCommand } from '../../scripts/plan-command.mjs';

it.each([
  ['', 'app', ''],
  ['open', 'app', ''],
  ['open x', 'app', '--briefing x'],
  ['--user-data d open x', 'app', '--user-data d --briefing x'],
  ['open --user-data=d', 'app', '--user-data d'],
  ['pack x --out f.pdf --json', 'app', 'pack x --out f.pdf --json'],
  ['pack --help', 'node', 'pack --help'],
  ['--help', 'node', '--help'],
  ['--version', 'node', '--version'],
  ['briefings --json', 'node', 'briefings --json'],
  ['search open --user-data d', 'node', 'search open --user-data d'],
  ['serach x', 'node', 'serach x'],
  ['open x y', 'node', 'open x y'],
  ['open --colour red', 'node', 'open --colour red'],
  ['--user-data', 'node', '--user-data'],
])('runs `lectern %s` in %s', (line, kind, args) => {
  const plan = planCommand(line.split(' ').filter((word) => word !== ''));
  expect([plan.kind, plan.args.join(' ')]).toEqual([kind, args]);
});
