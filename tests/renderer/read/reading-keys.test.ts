import { describe, expect, test } from 'vitest';
import { readingKey, type ReadingMode } from '../../../src/renderer/read/reading-keys';

const held = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
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

  test.each([
    ['ArrowRight', 'word', 'next'],
    ['ArrowLeft', 'word', 'previous'],
    ['ArrowDown', 'sentence', 'next'],
    ['ArrowUp', 'sentence', 'previous'],
    ['PageDown', 'block', 'next'],
    ['PageUp', 'block', 'previous'],
    ['Home', 'word', 'first'],
    ['End', 'word', 'last'],
  ])('%s goes by a %s while words are chosen, and extends with Shift', (key, unit, step) => {
    expect(press(key, 'words')).toEqual({ kind: 'words', move: { unit, step, hold: 'nothing' } });
    expect(press(key, 'words', { shiftKey: true })).toEqual({
      kind: 'words',
      move: { unit, step, hold: 'anchor' },
    });
  });

  test('where the text runs from right to left, the next word is at the left', () => {
    expect(readingKey({ key: 'ArrowLeft', ...held }, 'words', 'rtl')).toEqual({
      kind: 'words',
      move: { unit: 'word', step: 'next', hold: 'nothing' },
    });
    expect(readingKey({ key: 'ArrowDown', ...held }, 'words', 'rtl')).toEqual({
      kind: 'words',
      move: { unit: 'sentence', step: 'next', hold: 'nothing' },
    });
  });

  test('a passage has one key for each thing that is done with it, in whichever way it was chosen', () => {
    for (const mode of ['words', 'selection'] as const) {
      expect([1, 2, 3, 4, 5, 6].map((figure) => press(String(figure), mode))).toEqual(
        [0, 1, 2, 3, 4, 5].map((index) => ({ kind: 'colour', index })),
      );
      expect(press('7', mode)).toBeNull();
      expect(press('t', mode)).toEqual({ kind: 'tag' });
      expect(press('q', mode)).toEqual({ kind: 'question' });
      expect(press('c', mode)).toEqual({ kind: 'copy' });
      expect(press('Enter', mode)).toEqual({ kind: 'enterToolbar' });
    }
    expect(press('c', 'article')).toBeNull();
    expect(press('2', 'article')).toBeNull();
  });

  test('the tools of a passage leave its keys to it, and keep Enter and the arrows', () => {
    expect(press('2', 'tools')).toEqual({ kind: 'colour', index: 1 });
    expect(press('t', 'tools')).toEqual({ kind: 'tag' });
    for (const key of ['Enter', 'ArrowLeft', 'ArrowRight', 'j', ']']) expect(press(key, 'tools')).toBeNull();
  });

  test('brackets go from note to note, also on a keyboard that writes them with Shift', () => {
    expect(press(']', 'article')).toEqual({ kind: 'note', step: 'next' });
    expect(press('[', 'article', { shiftKey: true })).toEqual({ kind: 'note', step: 'previous' });
    expect(press(']', 'words')).toBeNull();
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
