import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparingKey } from '../../../src/renderer/compare/comparing-keys';
import { deskKey, rowKey } from '../../../src/renderer/notes/notes-keys';
import { writingKey } from '../../../src/renderer/parts/writing-key';
import { readingKey } from '../../../src/renderer/read/reading-keys';
import { gapKey } from '../../../src/renderer/reference/gaps/gap-keys';
import { stepOf } from '../../../src/renderer/reference/map/mark-moves';
import { searchKey } from '../../../src/renderer/search/search-keys';
import { viewKeys } from '../../../src/shared/contract/accelerators';
import { tryKey, withKey } from '../../../src/shared/keys/choose-key';
import { type KeyAction, keyActions } from '../../../src/shared/keys/key-actions';
import type { KeyChoices } from '../../../src/shared/keys/key-choice-schema';
import { isSingle, type KeyPress, pressOf } from '../../../src/shared/keys/key-spelling';
import { commandOf, keysInForce, toUsual } from '../../../src/shared/keys/keys-in-force';

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
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[]/0123456789'.split('');
const candidates = [
  ...[...plain, ...letters].flatMap((key) => [key, `Shift+${key}`, `CmdOrCtrl+${key}`]),
  // With Alt only what a field does not write with it.
  'Alt+Up',
  'Alt+Down',
  'Alt+Enter',
];

/** What has a table of its own, and the keys in it that something else follows: a link, the field or the next view. */
const followed: readonly {
  readonly heading: (typeof viewKeys)[number]['heading'];
  readonly means: (press: KeyPress) => unknown;
  readonly besides: readonly string[];
}[] = [
  { heading: 'app.read', means: (press) => readingKey(press, 'article'), besides: [] },
  { heading: 'keys.passage', means: (press) => readingKey(press, 'words'), besides: [] },
  { heading: 'keys.writing', means: writingKey, besides: [] },
  { heading: 'app.compare', means: (press) => comparingKey(press, 'table'), besides: ['Esc'] },
  { heading: 'app.notes', means: (press) => deskKey(press) ?? rowKeyAs(press), besides: ['Enter'] },
  { heading: 'reference.map', means: stepOf, besides: ['Enter'] },
  { heading: 'reference.gaps', means: gapKey, besides: [] },
  { heading: 'keys.search', means: searchKey, besides: ['Esc'] },
];

/** Which way a row key goes is told by the key itself. */
function rowKeyAs(press: KeyPress): unknown {
  const means = rowKey(press);
  return means === 'go' || means === 'extend' ? `${means} ${press.key}` : means;
}

/** With this key held too the press may mean the same: then it is no other key. */
const held = (key: string): readonly string[] =>
  ['Shift+', 'CmdOrCtrl+'].flatMap((modifier) =>
    key.startsWith(modifier) ? [key.slice(modifier.length)] : [],
  );

describe('the help on keys', () => {
  it('has every view that has keys of its own', () => {
    expect(viewKeys.map(({ heading }) => heading)).toEqual(followed.map(({ heading }) => heading));
  });

  it.each(followed)('names every key that works, and no other: $heading', ({ heading, means, besides }) => {
    const lines = viewKeys.find((group) => group.heading === heading)?.lines ?? [];
    const named: readonly string[] = lines.flatMap(({ keys }): readonly string[] => keys);
    const meaning = (key: string): string => JSON.stringify(means(pressOf(key)));
    const works = candidates.filter(
      (key) => meaning(key) !== 'null' && !held(key).some((bare) => meaning(bare) === meaning(key)),
    );
    const alike = named.filter((key) => held(key).some((bare) => meaning(bare) === meaning(key)));
    expect(named.toSorted()).toEqual([...works, ...besides, ...alike].toSorted());
    expect(new Set(named).size).toBe(named.length);
  });
});

const someKeys = [
  ...'ABCGJKNTVXYZ1234[;'
    .split('')
    .flatMap((cap) => [
      cap,
      ...(/[A-Z]/u.test(cap) ? [`Shift+${cap}`] : []),
      `CmdOrCtrl+${cap}`,
      `Alt+${cap}`,
    ]),
  'F7',
  'F8',
  'Alt+Home',
];

describe('a key that is listed', () => {
  const change = fc.tuple(
    fc.constantFrom(...keyActions.filter(({ canChange }) => canChange)),
    fc.option(fc.constantFrom(...someKeys)),
  );
  const anyChoices = fc.array(change, { maxLength: 40 }).map((changes) => {
    let choices: KeyChoices = {};
    for (const [action, key] of changes) {
      const { kind } =
        key === null ? { kind: 'free' } : tryKey(action, key, { keys: choices, singleLetters: true });
      if (kind === 'free' || kind === 'taken') choices = withKey(choices, action, key);
    }
    return choices;
  });

  /** What the key does where the action is in effect, whoever it belongs to. */
  function deed({ scope }: KeyAction, press: KeyPress, settings: Parameters<typeof toUsual>[2]): unknown {
    if (scope === 'everywhere') return commandOf(press, settings)?.command ?? null;
    const usual = toUsual(press, [scope], settings);
    return usual && followed.find(({ heading }) => heading === scope)?.means(usual);
  }
  const usualSettings = { keys: {}, singleLetters: true };
  const isFollowedElsewhere = ({ scope }: KeyAction, key: string): boolean =>
    followed.some(({ heading, besides }) => heading === scope && besides.includes(key));

  it('does what its line says, whatever the reader chose, also on a Cyrillic keyboard and with Caps Lock', () => {
    fc.assert(
      fc.property(anyChoices, fc.boolean(), (keys, singleLetters) => {
        const settings = { keys, singleLetters };
        const inForce = keysInForce(settings);
        for (const action of keyActions)
          for (const key of inForce.get(action.id) ?? []) {
            if (!singleLetters) expect(isSingle(key), `the key ${key}`).toBe(false);
            if (isFollowedElsewhere(action, key)) continue;
            const origin = action.fixed.includes(key) ? key : (action.usual ?? '');
            const isCommand = action.scope === 'everywhere';
            const wanted = isCommand ? action.id : deed(action, pressOf(origin), usualSettings);
            expect(wanted, `${action.id}: ${origin}`).not.toBeNull();
            const press = pressOf(key);
            expect(deed(action, press, settings), `${action.id}: ${key}`).toEqual(wanted);
            if (!/^Key[A-Z]$/u.test(press.code)) continue;
            const others = [
              { ...press, key: press.shiftKey ? 'Ж' : 'ж' },
              { ...press, key: press.shiftKey ? press.key.toLowerCase() : press.key.toUpperCase() },
            ];
            for (const other of others) expect(deed(action, other, settings)).toEqual(wanted);
          }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('was given up by none: the usual key of what has another one now means nothing there', () => {
    fc.assert(
      fc.property(anyChoices, (keys) => {
        const settings = { keys, singleLetters: true };
        const inForce = keysInForce(settings);
        for (const action of keyActions) {
          const { usual, scope } = action;
          const isHeld = keyActions.some(
            (each) => each.scope === scope && inForce.get(each.id)?.includes(usual ?? ''),
          );
          if (usual === null || isHeld) continue;
          expect(deed(action, pressOf(usual), settings), `${action.id}: ${usual}`).toBeNull();
        }
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('is one that a field would write only where none has the keyboard', () => {
    fc.assert(
      fc.property(anyChoices, (keys) => {
        const inForce = keysInForce({ keys, singleLetters: true });
        for (const { id, scope } of keyActions)
          if (scope === 'keys.search' || scope === 'keys.writing')
            expect((inForce.get(id) ?? []).filter(isSingle)).toEqual([]);
      }),
      { seed: 9, numRuns: 100 },
    );
  });
});

describe('a line of the list', () => {
  it('has one key at the most that can be changed, and no view has all of its keys fixed', () => {
    for (const { heading, lines } of viewKeys) {
      const own = keyActions.filter(({ scope, canChange }) => scope === heading && canChange);
      expect(own.length, `keys of ${heading}`).toBeGreaterThan(0);
      for (const { does, keys } of lines) {
        const action = keyActions.find(({ id }) => id === `${heading} ${does}`);
        expect(keys.length - (action?.fixed.length ?? 0), `${heading} ${does}`).toBe(
          action?.canChange ? 1 : 0,
        );
      }
    }
  });
});
