import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIn, portionAt, portionSize, widen } from '../../../src/renderer/parts/portion';

describe('a portion of a long list', () => {
  test('is the first of it, or the one that holds the place asked for', () => {
    expect(portionAt(-1)).toEqual({ from: 0, to: portionSize });
    expect(portionAt(0)).toEqual({ from: 0, to: portionSize });
    fc.assert(fc.property(fc.nat(20_000), (at) => isIn(portionAt(at), at)));
  });

  test('keeps what it holds when it is widened, and comes to both ends', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (length, place) => {
        const at = Math.min(place, Math.max(0, length - 1));
        let portion = portionAt(at);
        for (let asked = 0; portion.from > 0 || portion.to < length; asked += 1) {
          expect(asked).toBeLessThanOrEqual(length / portionSize + 1);
          portion = widen(portion, portion.from > 0 ? 'before' : 'after');
          expect(isIn(portion, at)).toBe(true);
        }
      }),
    );
  });
});
