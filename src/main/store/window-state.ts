/** Where the window was and what colour it had, kept in a small file so that it opens at once, before the store. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Theme } from '../../shared/contract/settings';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Null before the window was ever moved. */
  readonly bounds: Rectangle | null;
  readonly maximised: boolean;
  readonly theme: Theme;
}

export const windowSize = { width: 1440, height: 900, minWidth: 480, minHeight: 600 } as const;

const firstState: WindowState = { bounds: null, maximised: false, theme: 'system' };

/** The state that was kept; the usual one where there is none or it cannot be read. Nothing of worth lies in it. */
export function readWindowState(file: string): WindowState {
  try {
    return parseWindowState(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return firstState;
  }
}

/** Keeps the state. A folder that cannot be written only means that the window opens in its usual place. */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    const side = `${file}.new`;
    writeFileSync(side, JSON.stringify(state), { mode: 0o600 });
    renameSync(side, file);
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

/** Where another window opens: of the same size, so far off that both are seen. In pixels. */
export function beside({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + 32, y: y + 32, width, height };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** By hand and not by schema: this runs before the window is there, and loading the schemas would delay it. */
function parseWindowState(value: unknown): WindowState {
  const { bounds, maximised, theme } = value as Readonly<Record<string, unknown>>;
  if (typeof maximised !== 'boolean' || !isTheme(theme)) throw new TypeError('not the state of a window');
  return { bounds: bounds === null ? null : parseRectangle(bounds), maximised, theme };
}

function parseRectangle(value: unknown): Rectangle {
  const { x, y, width, height } = value as Readonly<Record<string, unknown>>;
  return { x: parseInteger(x), y: parseInteger(y), width: parseSize(width), height: parseSize(height) };
}

function parseSize(value: unknown): number {
  const size = parseInteger(value);
  if (size < 1) throw new RangeError('not a size');
  return size;
}

function parseInteger(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new TypeError('not a whole number');
  return value;
}

const themes: Readonly<Record<Theme, true>> = { system: true, light: true, dark: true, sepia: true };

function isTheme(value: unknown): value is Theme {
  return typeof value === 'string' && Object.hasOwn(themes, value);
}
