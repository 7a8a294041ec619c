import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitEmphasis, withoutMarks } from '../../../src/shared/briefing/emphasis';

const styles = { plain: '', emphasis: '/', mark: '|' } as const;
const drawn = (text: string, start?: number, end?: number): string =>
  splitEmphasis(text, start, end)
    .map((run) => `${styles[run.style]}${run.text}${styles[run.style]}`)
    .join('');

describe('splitEmphasis', () => {
  test.each([
    ['no marks at all', 'no marks at all'],
    ['to *The New York Times*, marks', 'to |*|/The New York Times/|*|, marks'],
    ['*a* and *b*', '|*|/a/|*| and |*|/b/|*|'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a lone * star', 'a lone * star'],
    ['never **bold** here', 'never **bold** here'],
    ['open *only', 'open *only'],
    ['*', '*'],
    ['', ''],
  ])('reads %j as %j', (text, expected) => expect(drawn(text)).toBe(expected));

  test('a stretch that begins inside emphasis is still emphasised', () => {
    expect(drawn('to *The New York Times*, marks', 8, 20)).toBe('/New York Tim/');
    expect(drawn('to *The New York Times*, marks', 0, 7)).toBe('to |*|/The/');
  });

  test('the runs joined are the stretch, in order and without gaps, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('*', '**', ' ', 'a', 'ß', '’', '🙂')),
        fc.nat(20),
        fc.nat(20),
        (parts, a, b) => {
          const text = parts.join('');
          const start = Math.min(a, b, text.length);
          const end = Math.min(Math.max(a, b), text.length);
          const runs = splitEmphasis(text, start, end);
          expect(runs.map((run) => run.text).join('')).toBe(text.slice(start, end));
          expect(runs.every((run, index) => run.start === (runs[index - 1]?.end ?? start))).toBe(true);
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });

  test('without its marks the text reads as it is shown', () => {
    expect(withoutMarks('to *The New York Times*, 2 * 3')).toBe('to The New York Times, 2 * 3');
  });
});
