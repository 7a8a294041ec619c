import { describe, expect, it } from 'vitest';
import { comparingKey } from '../../../src/renderer/compare/comparing-keys';
import { readingKey } from '../../../src/renderer/read/reading-keys';
import { gapKey } from '../../../src/renderer/reference/gaps/gap-keys';
import { stepOf } from '../../../src/renderer/reference/map/mark-moves';
import { moveChoice } from '../../../src/renderer/search/move-choice';
import { viewKeys } from '../../../src/shared/accelerators';

/** Every key that a view might have for its own, as the tables spell it. */
const plain = [
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  'Space',
  'Esc',
  'Delete',
  'Tab',
];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[]0123456789'.split('');
const candidates = [...plain, ...letters].flatMap((key) => [key, `Shift+${key}`, `CmdOrCtrl+${key}`]);

/** The key as the browser tells it. */
function press(spelling: string) {
  const parts = spelling.split('+');
  const cap = parts.at(-1) ?? '';
  const shiftKey = parts.includes('Shift');
  const letter = shiftKey ? cap : cap.toLowerCase();
  return {
    key: names[cap] ?? (cap.length === 1 ? letter : cap),
    code: cap.length === 1 ? `Key${cap}` : cap,
    shiftKey,
    ctrlKey: parts.includes('CmdOrCtrl'),
    altKey: false,
    metaKey: false,
  };
}

const names: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Space: ' ',
  Esc: 'Escape',
};

/** What has a table of its own, and the keys in it that something else follows: a link, the field or the next view. */
const followed: readonly {
  readonly heading: (typeof viewKeys)[number]['heading'];
  readonly means: (spelling: string) => unknown;
  readonly besides: readonly string[];
}[] = [
  { heading: 'app.read', means: (key) => readingKey(press(key), 'article'), besides: [] },
  { heading: 'keys.passage', means: (key) => readingKey(press(key), 'words'), besides: [] },
  { heading: 'app.compare', means: (key) => comparingKey(press(key), 'table'), besides: ['Esc'] },
  { heading: 'reference.map', means: (key) => stepOf(press(key)), besides: ['Enter'] },
  { heading: 'reference.gaps', means: (key) => gapKey(press(key)), besides: [] },
  {
    heading: 'keys.search',
    means: (key) => (/\+/u.test(key) ? null : moveChoice(press(key).key, 0, { rows: [] })),
    besides: ['Tab', 'Shift+Tab', 'Enter', 'CmdOrCtrl+Enter', 'Shift+Enter', 'Esc'],
  },
];

describe('the help on keys', () => {
  it.each(followed)('names every key that works, and no other: $heading', ({ heading, means, besides }) => {
    const lines = viewKeys.find((group) => group.heading === heading)?.lines ?? [];
    const named: readonly string[] = lines.flatMap(({ keys }): readonly string[] => keys);
    // A key that does the same with Shift is one key.
    const isSame = (key: string): boolean =>
      key.startsWith('Shift+') && JSON.stringify(means(key)) === JSON.stringify(means(key.slice(6)));
    const works = candidates.filter((key) => means(key) !== null && !isSame(key));
    expect(named.toSorted()).toEqual([...works, ...besides].toSorted());
    expect(new Set(named).size).toBe(named.length);
  });
});
