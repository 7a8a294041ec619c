/** Where the window was and what colour it had, kept in a small file so that it opens at once, before the store. */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { themes } from '../shared/settings';

const RectangleSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
});
export type Rectangle = Readonly<z.infer<typeof RectangleSchema>>;

const WindowStateSchema = z.strictObject({
  bounds: z.nullable(RectangleSchema),
  maximised: z.boolean(),
  theme: z.enum(themes),
});
export type WindowState = Readonly<z.infer<typeof WindowStateSchema>>;

export const windowSize = { width: 1440, height: 900, minWidth: 480, minHeight: 600 } as const;

const firstState: WindowState = { bounds: null, maximised: false, theme: 'system' };

/** The state that was kept; the usual one where there is none or it cannot be read. Nothing of worth lies in it. */
export function readWindowState(file: string): WindowState {
  try {
    return WindowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return firstState;
  }
}

/** Keeps the state. A folder that cannot be written only means that the window opens in its usual place. */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // Said by the store, where it matters; a window's place is not worth a second alarm.
  }
}

/**
 * Where the window opens: where it was, if a screen still shows most of it, else in the middle of the first screen,
 * no larger than that.
 */
export function placeWindow(kept: Rectangle | null, screens: readonly Rectangle[]): Rectangle {
  const visible = kept && screens.find((screen) => overlap(kept, screen) >= (kept.width * kept.height) / 2);
  const screen = visible ?? screens[0] ?? { x: 0, y: 0, width: windowSize.width, height: windowSize.height };
  const wanted = visible && kept ? kept : windowSize;
  const width = Math.min(Math.max(wanted.width, windowSize.minWidth), screen.width);
  const height = Math.min(Math.max(wanted.height, windowSize.minHeight), screen.height);
  const x = visible && kept ? kept.x : screen.x + Math.floor((screen.width - width) / 2);
  const y = visible && kept ? kept.y : screen.y + Math.floor((screen.height - height) / 2);
  return {
    x: clamp(x, screen.x, screen.x + screen.width - width),
    y: clamp(y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
