import { expect, test } from 'vitest';
import {
  comparingKey,
  type ComparingKey,
  type ComparingMode,
} from '../../../src/renderer/compare/comparing-keys';

/** `Ctrl+Shift+G`. */
function press(spelling: string) {
  const parts = spelling.split('+');
  return {
    key: parts.at(-1) ?? '',
    code: '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: parts.includes('Meta'),
  };
}

test.each<[string, ComparingMode, string | null]>([
  ['ArrowLeft', 'table', 'left'],
  ['ArrowDown', 'table', 'down'],
  ['ArrowDown', 'around', null],
  ['Alt+ArrowLeft', 'table', null],
  ['Shift+ArrowDown', 'table', null],
  ['Ctrl+ArrowDown', 'table', null],
  ['Home', 'table', 'row-start'],
  ['End', 'table', 'row-end'],
  ['End', 'around', null],
  ['Ctrl+Home', 'table', 'first'],
  ['Ctrl+End', 'table', 'last'],
  ['Meta+End', 'table', 'last'],
  ['Enter', 'table', 'open'],
  ['Ctrl+Enter', 'table', null],
  ['Enter', 'around', null],
  ['g', 'table', 'next-gap'],
  ['g', 'around', 'next-gap'],
  ['Shift+G', 'around', 'previous-gap'],
  ['Ctrl+g', 'table', null],
  ['c', 'around', 'copy'],
  ['Ctrl+c', 'table', 'copy'],
  ['Meta+c', 'table', 'copy'],
  ['Ctrl+c', 'around', null],
  ['Ctrl+Shift+C', 'table', null],
  ['PageUp', 'table', 'page up'],
  ['PageDown', 'table', 'page down'],
  ['PageDown', 'around', null],
  ['Ctrl+PageDown', 'table', null],
  ['Shift+PageUp', 'table', null],
  ['Escape', 'table', null],
  ['Tab', 'table', null],
])('%s in the %s: %s', (spelling, mode, meaning) => {
  expect(nameOf(comparingKey(press(spelling), mode))).toBe(meaning);
});

function nameOf(key: ComparingKey | null): string | null {
  if (key?.kind === 'page') return `page ${key.to}`;
  return key && (key.kind === 'move' ? key.step : key.kind);
}
