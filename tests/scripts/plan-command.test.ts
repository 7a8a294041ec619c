import { expect, it } from 'vitest';
import { planCommand } from '../../scripts/plan-command.mjs';

it.each([
  ['', 'window', ''],
  ['open', 'window', ''],
  ['berlin-guarantees', 'window', '--briefing berlin-guarantees'],
  ['open --user-data=d', 'window', '--user-data d'],
  ['--user-data d open berlin-guarantees', 'window', '--user-data d --briefing berlin-guarantees'],
  ['./a/briefing.json', 'window', './a/briefing.json'],
  ['open notes.annotations --user-data d', 'window', '--user-data d notes.annotations'],
  ['pack --help', 'node', 'pack --help'],
  ['--help', 'node', '--help'],
  ['--version', 'node', '--version'],
  ['briefings --json', 'node', 'briefings --json'],
  ['search open --user-data d', 'node', 'search open --user-data d'],
  ['serach x', 'node', 'serach x'],
  ['open x y', 'node', 'open x y'],
  ['open --colour red', 'node', 'open --colour red'],
  ['--user-data', 'node', '--user-data'],
  ['--user-data=', 'node', '--user-data='],
])('runs `lectern %s` in %s, and asks nothing before', (line, kind, args) => {
  const plan = planCommand(wordsOf(line));
  expect([plan.kind, plan.args.join(' '), plan.ask]).toEqual([kind, args, null]);
});

it.each([
  ['open x', 'window', '--briefing x'],
  ['mine', 'window', '--briefing mine'],
  ['briefings', 'window', '--briefing briefings'],
  ['--user-data d mine', 'window', '--user-data d --briefing mine'],
  ['pack x --out f.pdf --json', 'hidden', 'pack x --out f.pdf --json'],
])('asks the command line whether `lectern %s` is right before the program starts', (line, kind, args) => {
  const plan = planCommand(wordsOf(line));
  expect([plan.kind, plan.args.join(' '), plan.ask]).toEqual([kind, args, wordsOf(line)]);
});

function wordsOf(line: string): readonly string[] {
  return line.split(' ').filter((word) => word !== '');
}
