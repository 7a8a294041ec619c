import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/shared/validate/json-fault';

describe('the place where a text ceases to be JSON', () => {
  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /^a comma/u],
    ['{ "a": }', 1, 8, /^a value is needed/u],
    ['{ "a" 1 }', 1, 7, /^a colon/u],
    ['[1, 2', 1, 6, /^a comma or the end/u],
    ['[1, ]', 1, 5, /^a value is needed/u],
    ['{ "a": 1, }', 1, 11, /^a key in quotation marks is needed/u],
    ['{ a: 1 }', 1, 3, /^a key in quotation marks or a closing brace/u],
    ['{ "a": "no end }', 1, 8, /^a value is needed/u],
    ['{}\r\n{}', 2, 1, /^the file goes on/u],
    ['', 1, 1, /^a value is needed/u],
  ])('of %j is in line %i, column %i', (text, line, column, needed) => {
    expect(findJsonFault(text)).toMatchObject({ line, column });
    expect(findJsonFault(text).needed).toMatch(needed);
  });

  it('is the end of whatever JSON is cut short, and never before it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        const whole = `[${text}]`;
        const part = whole.slice(0, 1 + (cut % (whole.length - 1)));
        const { line, column } = findJsonFault(part);
        expect(line).toBe(1);
        // Inside words or a number, the fault is where they begin.
        const begun = /(?:"(?:[^"\\]|\\.)*\\?|[-\w.+]+)$/u.exec(part)?.[0].length ?? 0;
        expect(column).toBeGreaterThanOrEqual(part.length - begun);
        expect(column).toBeLessThanOrEqual(part.length + 1);
      }),
    );
  });
});

it('a long string that is not closed, or is broken by a line, is found at once', () => {
  const words = 'as it was written '.repeat(50_000);
  expect(findJsonFault(`["${words}`)).toMatchObject({ line: 1, column: 2 });
  expect(findJsonFault(`["${words}\n"]`)).toMatchObject({ line: 1, column: 2 });
});
