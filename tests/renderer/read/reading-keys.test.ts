import { describe, expect, test } from 'vitest';
import { readingKey, type ReadingMode } from '../../../src/renderer/read/reading-keys';

const held = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, mode: ReadingMode, fields: Partial<typeof held> = {}) =>
  readingKey({ key, ...held, ...fields }, mode);

describe('the keys of the reading view', () => {
  test.each([
    ['ArrowDown', { kind: 'sentence', step: 'next' }],
    ['j', { kind: 'sentence', step: 'next' }],
    ['ArrowUp', { kind: 'sentence', step: 'previous' }],
    ['k', { kind: 'sentence', step: 'previous' }],
    ['Home', { kind: 'sentence', step: 'first' }],
    ['End', { kind: 'sentence', step: 'last' }],
    ['ArrowRight', { kind: 'statement', step: 'next' }],
    ['ArrowLeft', { kind: 'statement', step: 'previous' }],
    ['Enter', { kind: 'enterPanel' }],
    ['v', { kind: 'startWords' }],
    ['Escape', { kind: 'leave' }],
    ['1', null],
    ['Tab', null],
  ])('%s in the article', (key, expected) => expect(press(key, 'article')).toEqual(expected));

  test('arrows move by a word while words are chosen, and Shift extends', () => {
    expect(press('ArrowRight', 'words')).toEqual({ kind: 'word', step: 'next', hold: 'nothing' });
    expect(press('ArrowRight', 'words', { shiftKey: true })).toEqual({
      kind: 'word',
      step: 'next',
      hold: 'anchor',
    });
    expect(press('Enter', 'words')).toEqual({ kind: 'enterToolbar' });
  });

  test('figures choose a colour only where there is a passage to colour', () => {
    expect(press('3', 'words')).toEqual({ kind: 'colour', index: 2 });
    expect(press('3', 'selection')).toEqual({ kind: 'colour', index: 2 });
    expect(press('6', 'selection')).toBeNull();
  });

  test('the panel keeps its own keys, except Esc', () => {
    expect(press('ArrowDown', 'panel')).toBeNull();
    expect(press('Escape', 'panel')).toEqual({ kind: 'leave' });
  });

  test('keys held with Control, Alt or Command belong to the menu', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const) {
      expect(press('ArrowLeft', 'article', { [modifier]: true })).toBeNull();
      expect(press('Escape', 'article', { [modifier]: true })).toBeNull();
    }
  });
});
