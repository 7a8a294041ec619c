import { expect, test } from 'vitest';
import { firstWords } from '../../../src/shared/reference/first-words';

test.each([
  ['Short enough.', 20, 'Short enough.'],
  ['A sentence that goes on for long', 12, 'A sentence …'],
  ['The *dramatic* turn of the war', 14, 'The dramatic …'],
  ['Непрерывнословословослово и так далее', 8, 'Непрерыв…'],
  ['一個沒有空格的句子在這裡', 4, '一個沒有…'],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 9, '👩‍👩‍👧…'],
])('the first words of “%s”, at most %i, are “%s”', (text, length, words) => {
  expect(firstWords(text, length)).toBe(words);
});
