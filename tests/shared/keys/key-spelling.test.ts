import { describe, expect, it } from 'vitest';
import { keyActions } from '../../../src/shared/keys/key-actions';
import { keyPattern } from '../../../src/shared/keys/key-choice-schema';
import {
  isSingle,
  type KeyPress,
  pressOf,
  settleSpelling,
  spellings,
} from '../../../src/shared/keys/key-spelling';

type Modifier = 'Control' | 'Shift' | 'Alt' | 'Meta' | 'AltGraph';

function press(key: string, code: string, ...held: readonly Modifier[]): KeyPress {
  return {
    key,
    code,
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Control'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
    getModifierState: (name) => held.some((each) => each === name),
  };
}

describe('a pressed key', () => {
  const meant: readonly (readonly [string, string, KeyPress])[] = [
    ['CmdOrCtrl+K', 'as it is', press('k', 'KeyK', 'Control')],
    ['CmdOrCtrl+K', 'on a Ukrainian keyboard', press('л', 'KeyK', 'Control')],
    ['CmdOrCtrl+K', 'on a Dvorak keyboard, where the letter counts', press('k', 'KeyV', 'Control')],
    ['CmdOrCtrl+1', 'as it is', press('1', 'Digit1', 'Control')],
    ['CmdOrCtrl+1', 'on a French keyboard', press('&', 'Digit1', 'Control')],
    ['1', 'on a French keyboard, where it needs Shift', press('1', 'Digit1', 'Shift')],
    ['1', 'on a French keyboard without Shift', press('&', 'Digit1')],
    ['1', 'on the number pad', press('1', 'Numpad1')],
    ['CmdOrCtrl+Plus', 'with Shift', press('+', 'Equal', 'Control', 'Shift')],
    ['CmdOrCtrl+Plus', 'without Shift', press('=', 'Equal', 'Control')],
    ['CmdOrCtrl+Plus', 'on a German keyboard', press('+', 'BracketRight', 'Control')],
    ['CmdOrCtrl+-', 'as it is', press('-', 'Minus', 'Control')],
    ['CmdOrCtrl+Shift+Z', 'as it is', press('Z', 'KeyZ', 'Control', 'Shift')],
    ['CmdOrCtrl+/', 'on a German keyboard', press('/', 'Digit7', 'Control', 'Shift')],
    ['Alt+Left', 'as it is', press('ArrowLeft', 'ArrowLeft', 'Alt')],
    ['Alt+V', 'on a Mac, where Alt writes a sign', press('√', 'KeyV', 'Alt')],
    ['?', 'with Shift', press('?', 'Slash', 'Shift')],
    ['[', 'on a German keyboard', press('[', 'Digit8', 'AltGraph', 'Control', 'Alt')],
    ['[', 'with an AltGr that comes as Control and Alt', press('[', 'Digit8', 'Control', 'Alt')],
    [']', 'on a Swiss keyboard', press(']', 'BracketRight', 'AltGraph')],
    ['N', 'as it is', press('n', 'KeyN')],
    ['N', 'on a Cyrillic keyboard', press('т', 'KeyN')],
    ['Shift+L', 'with Shift', press('L', 'KeyL', 'Shift')],
    ['Space', 'as it is', press(' ', 'Space')],
    ['Esc', 'as it is', press('Escape', 'Escape')],
    ['F7', 'as it is', press('F7', 'F7')],
  ];
  it.each(meant)('is found as %s %s', (spelling, _, event) => {
    expect(spellings(event)).toContain(spelling);
  });

  const others: readonly (readonly [string, string, KeyPress])[] = [
    ['CmdOrCtrl+K', 'the letter alone', press('k', 'KeyK')],
    ['CmdOrCtrl+K', 'the place of a Latin letter', press('v', 'KeyK', 'Control')],
    ['CmdOrCtrl+Z', 'the same with Shift', press('Z', 'KeyZ', 'Control', 'Shift')],
    ['N', 'the same with Control', press('n', 'KeyN', 'Control')],
    ['CmdOrCtrl+8', 'a sign written with AltGr', press('[', 'Digit8', 'AltGraph', 'Control', 'Alt')],
    ['8', 'a sign written with AltGr', press('[', 'Digit8', 'AltGraph')],
    ['Q', 'the @ of a German keyboard', press('@', 'KeyQ', 'AltGraph')],
    ['C', 'the ć of a Polish keyboard', press('ć', 'KeyC', 'AltGraph')],
    ['Plus', 'the key without its Shift', press('=', 'Equal')],
  ];
  it.each(others)('is not %s when it is %s', (spelling, _, event) => {
    expect(spellings(event)).not.toContain(spelling);
  });

  it('is Command on a Mac where it is Control elsewhere', () => {
    const control = press('k', 'KeyK', 'Control');
    const command = press('k', 'KeyK', 'Meta');
    expect([spellings(control, 'mac'), spellings(command, 'mac')]).toEqual([['Ctrl+K'], ['CmdOrCtrl+K']]);
    expect([spellings(control), spellings(command)]).toEqual([['CmdOrCtrl+K'], ['Super+K']]);
  });

  it('is the sign that Option writes on a Mac, where it is not the key of anything with Option', () => {
    expect(spellings(press('[', 'Digit5', 'Alt'), 'mac')).toEqual(['Alt+[', 'Alt+5', '[']);
    expect(spellings(press('[', 'BracketLeft', 'Alt'))).toEqual(['Alt+[']);
  });

  it('has no name where it writes nothing', () => {
    for (const key of ['Shift', 'Control', 'CapsLock', 'Process', 'Unidentified', 'MediaPlay'])
      expect(spellings(press(key, key))).toEqual([]);
  });
});

describe('a spelling', () => {
  const all = [
    ...new Set(keyActions.flatMap(({ fixed, usual }) => [...fixed, ...(usual === null ? [] : [usual])])),
  ];

  it.each(all)('%s is what its own press is called, on a Mac too, and can be kept', (key) => {
    for (const platform of ['mac', 'elsewhere'] as const)
      expect(spellings(pressOf(key, platform), platform)[0]).toBe(key);
    expect(key).toMatch(keyPattern);
    expect(settleSpelling(key)).toBe(key);
  });

  it.each([
    ['K', true],
    ['Shift+L', true],
    ['?', true],
    ['3', true],
    ['Plus', true],
    ['Space', false],
    ['Up', false],
    ['F7', false],
    ['Alt+K', false],
    ['CmdOrCtrl+K', false],
  ])('%s is a key that single letters are: %s', (key, is) => expect(isSingle(key)).toBe(is));
});
