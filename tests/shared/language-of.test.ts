import { expect, test } from 'vitest';
import { isolate, languageOf } from '../../src/shared/language-of';

test.each([
  ['Document 2', 'Document 2'],
  ['Поромна хартія', 'Поромна хартія'],
  ['', ''],
  ['לוח האגרות', '\u2068לוח האגרות\u2069'],
  ['Tidewatch העיתון', '\u2068Tidewatch העיתון\u2069'],
  ['اتفاق الجزر', '\u2068اتفاق الجزر\u2069'],
])('“%s” is kept together only where it runs from right to left', (words, kept) => {
  expect(isolate(words)).toBe(kept);
});

test('a briefing’s language and direction become attributes', () => {
  expect(languageOf({ language: 'he', direction: 'rtl' })).toEqual({ lang: 'he', dir: 'rtl' });
});
