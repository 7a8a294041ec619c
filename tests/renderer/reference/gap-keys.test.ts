import { describe, expect, test } from 'vitest';
import { gapKey, stepFrom } from '../../../src/renderer/reference/gaps/gap-keys';

const press = (key: string, more: object = {}) =>
  gapKey({
    key,
    code: '',
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...more,
  });

describe('the keys of the register', () => {
  test.each([
    ['ArrowDown', { kind: 'move', step: 'next' }],
    ['j', { kind: 'move', step: 'next' }],
    ['ArrowUp', { kind: 'move', step: 'previous' }],
    ['k', { kind: 'move', step: 'previous' }],
    ['Home', { kind: 'move', step: 'first' }],
    ['End', { kind: 'move', step: 'last' }],
    [' ', { kind: 'tick' }],
    ['Enter', { kind: 'open' }],
    ['x', null],
    ['ArrowLeft', null],
  ])('%j means %j', (key, means) => expect(press(key)).toEqual(means));

  test.each(['shiftKey', 'ctrlKey', 'altKey', 'metaKey'])('leave keys with %s alone', (modifier) => {
    for (const key of ['j', 'Home', ' ', 'Enter']) expect(press(key, { [modifier]: true })).toBeNull();
  });
});

describe('a step', () => {
  test.each([
    ['b', 'next', 'c'],
    ['c', 'next', 'c'],
    ['b', 'previous', 'a'],
    ['a', 'previous', 'a'],
    ['b', 'first', 'a'],
    ['b', 'last', 'c'],
    [null, 'next', 'a'],
    [null, 'previous', 'c'],
    ['gone', 'next', 'a'],
  ] as const)('from %j, %s, leads to %j', (from, step, to) => {
    expect(stepFrom(['a', 'b', 'c'], from, step)).toBe(to);
  });

  test('leads nowhere where nothing is shown', () => {
    for (const step of ['next', 'previous', 'first', 'last'] as const)
      expect(stepFrom([], 'a', step)).toBeNull();
  });
});
