import { describe, expect, it } from 'vitest';
import { spellKey } from '../../../src/renderer/parts/spell-key';

describe('a key on the help page', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['CmdOrCtrl+K', ['Ctrl', 'K'], ['⌘', 'K']],
    ['Alt+Left', ['Alt', '←'], ['Alt', '←']],
    ['CmdOrCtrl+Plus', ['Ctrl', '+'], ['⌘', '+']],
    ['n', ['N'], ['N']],
    ['?', ['?'], ['?']],
  ];
  it.each(cases)('%s reads as its caps', (accelerator, elsewhere, mac) => {
    expect(spellKey(accelerator, 'elsewhere')).toEqual(elsewhere);
    expect(spellKey(accelerator, 'mac')).toEqual(mac);
  });
});
