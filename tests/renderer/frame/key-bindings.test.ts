import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import { describe, expect, it } from 'vitest';
import { bindingsOf } from '../../../src/renderer/frame/key-bindings';
import { accelerators, letterKeys } from '../../../src/shared/accelerators';

type Modifier = 'Control' | 'Shift' | 'Alt' | 'Meta';

function press(key: string, code: string, ...modifiers: readonly Modifier[]): KeyboardEvent {
  return {
    key,
    code,
    getModifierState: (name: string) => modifiers.some((held) => held === name),
  } as KeyboardEvent;
}

function isBound(accelerator: string, event: KeyboardEvent): boolean {
  return bindingsOf(accelerator).some((binding) =>
    parseKeybinding(binding).some((each) => matchKeyBindingPress(event, each)),
  );
}

describe('a key of the table', () => {
  const meant: readonly (readonly [string, string, KeyboardEvent])[] = [
    ['CmdOrCtrl+K', 'as it is', press('k', 'KeyK', 'Control')],
    ['CmdOrCtrl+K', 'on a Ukrainian keyboard', press('л', 'KeyK', 'Control')],
    ['CmdOrCtrl+1', 'as it is', press('1', 'Digit1', 'Control')],
    ['CmdOrCtrl+1', 'on a French keyboard', press('&', 'Digit1', 'Control')],
    ['CmdOrCtrl+Plus', 'with Shift', press('+', 'Equal', 'Control', 'Shift')],
    ['CmdOrCtrl+Plus', 'without Shift', press('=', 'Equal', 'Control')],
    ['CmdOrCtrl+Plus', 'on a German keyboard', press('+', 'BracketRight', 'Control')],
    ['CmdOrCtrl+-', 'as it is', press('-', 'Minus', 'Control')],
    ['CmdOrCtrl+Shift+Z', 'as it is', press('Z', 'KeyZ', 'Control', 'Shift')],
    ['Alt+Left', 'as it is', press('ArrowLeft', 'ArrowLeft', 'Alt')],
    ['?', 'with Shift', press('?', 'Slash', 'Shift')],
    ['n', 'as it is', press('n', 'KeyN')],
  ];
  it.each(meant)('%s is found %s', (accelerator, _, event) => {
    expect(isBound(accelerator, event)).toBe(true);
  });

  const others: readonly (readonly [string, string, KeyboardEvent])[] = [
    ['CmdOrCtrl+K', 'the letter alone', press('k', 'KeyK')],
    ['CmdOrCtrl+Z', 'the same with Shift', press('Z', 'KeyZ', 'Control', 'Shift')],
    ['n', 'the same with Control', press('n', 'KeyN', 'Control')],
    ['CmdOrCtrl+P', 'another letter', press('o', 'KeyO', 'Control')],
  ];
  it.each(others)('%s is not %s', (accelerator, _, event) => {
    expect(isBound(accelerator, event)).toBe(false);
  });

  it('has no binding that another key has too', () => {
    const all = [...Object.values(accelerators), ...Object.values(letterKeys)].flatMap(bindingsOf);
    expect(new Set(all).size).toBe(all.length);
  });
});
