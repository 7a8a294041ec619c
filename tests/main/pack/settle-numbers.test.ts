import { describe, expect, test } from 'vitest';
import type { PdfPlaces } from '../../../src/main/pack/pdf-destinations';
import { mostPasses, settleNumbers } from '../../../src/main/pack/settle-numbers';

type Numbers = Readonly<Record<string, number>>;

/** A printer whose places depend on the numbers that are filled in, with what it was asked in turn. */
function printerOf(placesOf: (filledIn: Numbers) => Numbers) {
  const asked: string[] = [];
  let filledIn: Numbers = {};
  const print = (): PdfPlaces => {
    const { end = 0, ...pages } = placesOf(filledIn);
    return {
      pages: end,
      places: new Map(Object.entries(pages).map(([name, page]) => [name, { page, top: 0 }])),
    };
  };
  return {
    asked,
    count: async () => {
      asked.push('count');
      return print();
    },
    fillIn: async (numbers: Numbers) => {
      asked.push(`fill in ${JSON.stringify(numbers)}`);
      filledIn = numbers;
    },
    print: async (pass: number) => {
      asked.push(`print ${pass}`);
      return { bytes: new TextEncoder().encode(JSON.stringify(filledIn)), found: print() };
    },
  };
}

describe('page numbers', () => {
  test('take one count and one print where nothing moves', async () => {
    const printer = printerOf(() => ({ notes: 7, end: 9 }));
    const { numbers, found } = await settleNumbers(printer);
    expect(numbers).toEqual({ notes: 7, end: 9 });
    expect(found.pages).toBe(9);
    expect(printer.asked).toEqual(['count', 'fill in {"notes":7,"end":9}', 'print 2']);
  });

  test('are filled in and printed once more where a number moved a page, and only the last print is answered', async () => {
    const printer = printerOf((filledIn) =>
      'notes' in filledIn ? { notes: 8, end: 10 } : { notes: 7, end: 9 },
    );
    const { bytes, numbers } = await settleNumbers(printer);
    expect(printer.asked.filter((each) => each.startsWith('print'))).toEqual(['print 2', 'print 3']);
    expect(numbers).toEqual({ notes: 8, end: 10 });
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({ notes: 8, end: 10 });
  });

  test('are looked at by name too: a place that comes with the numbers makes another pass', async () => {
    const printer = printerOf((filledIn) => ('end' in filledIn ? { late: 2, end: 3 } : { end: 3 }));
    expect((await settleNumbers(printer)).numbers).toEqual({ late: 2, end: 3 });
  });

  test('that never settle are not printed: it is said after how many passes, and what helps', async () => {
    const printer = printerOf(({ notes = 6 }) => ({ notes: notes === 7 ? 8 : 7, end: 9 }));
    await expect(settleNumbers(printer)).rejects.toThrow(
      'The page numbers did not settle in 5 passes. Leave a section out, or choose another paper',
    );
    expect(printer.asked.at(-1)).toBe(`print ${mostPasses}`);
  });
});
