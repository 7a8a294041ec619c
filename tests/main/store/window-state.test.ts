import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepWindowState,
  placeWindow,
  readWindowState,
  type Rectangle,
  type WindowState,
} from '../../../src/main/store/window-state';
import { temporaryFolder } from '../temporary-folder';

const screen: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

describe('the place of the window', () => {
  it('is the middle of the screen the first time, at the usual size', () => {
    expect(placeWindow(null, [screen])).toEqual({ x: 240, y: 90, width: 1440, height: 900 });
  });

  it('is where it was', () => {
    const kept = { x: 100, y: 80, width: 900, height: 700 };
    expect(placeWindow(kept, [screen])).toEqual(kept);
  });

  it('is the first screen again when the one it was on is gone', () => {
    const second = { x: 1920, y: 0, width: 1920, height: 1080 };
    const kept = { x: 2100, y: 80, width: 900, height: 700 };
    expect(placeWindow(kept, [screen, second])).toEqual(kept);
    expect(placeWindow(kept, [screen])).toEqual({ x: 240, y: 90, width: 1440, height: 900 });
  });

  it('always lies on a screen and never exceeds it', () => {
    const numbers = fc.integer({ min: -4000, max: 4000 });
    const sizes = fc.integer({ min: 1, max: 5000 });
    const rectangles = fc.record({ x: numbers, y: numbers, width: sizes, height: sizes });
    const screens = fc.array(
      fc.record({
        x: numbers,
        y: numbers,
        width: fc.integer({ min: 320, max: 4000 }),
        height: fc.integer({ min: 240, max: 3000 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.option(rectangles), screens, (kept, all) => {
        const { x, y, width, height } = placeWindow(kept, all);
        const isInside = (s: Rectangle): boolean =>
          x >= s.x && y >= s.y && x + width <= s.x + s.width && y + height <= s.y + s.height;
        expect(all.some(isInside)).toBe(true);
      }),
      { seed: 17 },
    );
  });
});

describe('the state of the window', () => {
  const state: WindowState = {
    bounds: { x: 1, y: 2, width: 800, height: 700 },
    maximised: true,
    theme: 'sepia',
  };
  const usual: WindowState = { bounds: null, maximised: false, theme: 'system' };

  it('is read as it was kept', () => {
    const file = join(temporaryFolder(), 'window.json');
    keepWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"bounds":null}',
    '{"bounds":{"x":0,"y":0,"width":-1,"height":1},"maximised":false,"theme":"light"}',
  ])('is the usual one when the file holds %j', (text) => {
    const file = join(temporaryFolder(), 'window.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toEqual(usual);
  });

  it('is the usual one when there is no file, and a place that cannot be written is no fault', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'window.json');
    expect(readWindowState(file)).toEqual(usual);
    mkdirSync(file);
    expect(() => keepWindowState(file, state)).not.toThrow();
  });
});
