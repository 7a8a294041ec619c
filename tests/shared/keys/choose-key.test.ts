import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChanged, tryKey, withKey } from '../../../src/shared/keys/choose-key';
import { canMeet, type KeyAction, keyActions } from '../../../src/shared/keys/key-actions';
import { type KeyChoices, KeyChoicesSchema, keyLimits } from '../../../src/shared/keys/key-choice-schema';
import { pressOf } from '../../../src/shared/keys/key-spelling';
import { commandOf, keysInForce, toUsual } from '../../../src/shared/keys/keys-in-force';
import { SettingsSchema, defaultSettings } from '../../../src/shared/contract/settings';

const changeable = keyActions.filter(({ canChange }) => canChange);
const find = (id: string): KeyAction => {
  const action = keyActions.find((each) => each.id === id);
  if (!action) throw new Error(`There is no action ${id}.`);
  return action;
};
const anyAction = fc.constantFrom(...changeable);
const anyKey = fc.constantFrom(
  ...'ABCGHJKLNVXYZ'
    .split('')
    .flatMap((letter) => [letter, `Shift+${letter}`, `CmdOrCtrl+${letter}`, `Alt+${letter}`]),
  '?',
  '/',
  'Plus',
  'F7',
  'Up',
  'Tab',
  'Esc',
  'CmdOrCtrl+Enter',
  'Alt+Left',
);

/** The pairs of actions that share a key where both could be meant. */
function clashes(choices: KeyChoices): readonly string[] {
  const keys = keysInForce({ keys: choices, singleLetters: true });
  return keyActions.flatMap((a, index) =>
    keyActions
      .slice(index + 1)
      .filter((b) => canMeet(a.scope, b.scope))
      .flatMap((b) =>
        (keys.get(a.id) ?? [])
          .filter((key) => keys.get(b.id)?.includes(key))
          .map((key) => `${key}: ${a.id}, ${b.id}`),
      ),
  );
}

describe('the keys in force', () => {
  it('are the usual ones where nothing was chosen, and no two of one view are alike', () => {
    expect(clashes({})).toEqual([]);
    const keys = keysInForce({ keys: {}, singleLetters: true });
    for (const { id, usual, fixed } of keyActions)
      expect(keys.get(id)).toEqual([...(usual === null ? [] : [usual]), ...fixed]);
  });

  it('clash in no view after any changes, each of which does what it said, and survive being kept', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAction, fc.option(anyKey)), { maxLength: 30 }), (changes) => {
        let choices: KeyChoices = {};
        for (const [action, key] of changes) {
          const outcome =
            key === null
              ? { kind: 'free' as const }
              : tryKey(action, key, { keys: choices, singleLetters: true });
          if (outcome.kind !== 'free' && outcome.kind !== 'taken') continue;
          const before = keysInForce({ keys: choices, singleLetters: true });
          choices = withKey(choices, action, key);
          const after = keysInForce({ keys: choices, singleLetters: true });
          expect(after.get(action.id)).toEqual([...(key === null ? [] : [key]), ...action.fixed]);
          const losers: readonly KeyAction[] = outcome.kind === 'taken' ? outcome.by : [];
          for (const other of keyActions) {
            if (other.id === action.id) continue;
            expect(after.get(other.id)).toEqual(losers.includes(other) ? other.fixed : before.get(other.id));
          }
          expect(clashes(choices)).toEqual([]);
        }
        const kept = SettingsSchema.parse(JSON.parse(JSON.stringify({ ...defaultSettings, keys: choices })));
        expect(keysInForce({ keys: kept.keys, singleLetters: true })).toEqual(
          keysInForce({ keys: choices, singleLetters: true }),
        );
        for (const action of changeable)
          if (choices[action.id] !== undefined) expect(choices[action.id]).not.toBe(action.usual ?? '');
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('clash in no view whatever the settings hold, and the fixed ones stay', () => {
    const anyId = fc.oneof(fc.constantFrom(...keyActions.map(({ id }) => id)), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(fc.dictionary(anyId, fc.oneof(anyKey, fc.constant(''))), (choices) => {
        expect(clashes(choices)).toEqual([]);
        const keys = keysInForce({ keys: choices, singleLetters: true });
        for (const { id, fixed } of keyActions)
          expect(keys.get(id)).toEqual(expect.arrayContaining([...fixed]));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('leave no letter, digit or sign that acts alone when these are switched off, and a way to this list', () => {
    const off = { keys: { highlight: 'CmdOrCtrl+J' }, singleLetters: false };
    const keys = keysInForce(off);
    expect([...keys.values()].flat().filter((key) => /^(?:Shift\+)?.$/u.test(key))).toEqual([]);
    expect(keys.get('shortcuts')).toEqual(['CmdOrCtrl+/']);
    expect(keys.get('highlight')).toEqual(['CmdOrCtrl+J']);
    expect(keys.get('app.read previous-sentence')).toEqual(['Up']);
    expect(commandOf(pressOf('N'), off)).toBeNull();
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?[]'.split(''))
      expect(toUsual({ ...pressOf('A'), key, code: '' }, ['app.read'], off)).toBeNull();
    expect(toUsual(pressOf('Up'), ['app.read'], off)).toEqual(pressOf('Up'));
    expect(toUsual(pressOf('Space'), ['reference.gaps'], off)).toEqual(pressOf('Space'));
  });
});

describe('a key that was changed', () => {
  const next = find('app.read next-sentence');
  const settings = { keys: withKey({}, next, 'X'), singleLetters: true };

  it('does what the usual one did, and the usual one nothing', () => {
    expect(toUsual(pressOf('X'), ['app.read'], settings)).toEqual(pressOf('J'));
    expect(toUsual(pressOf('J'), ['app.read'], settings)).toBeNull();
    expect(toUsual(pressOf('Down'), ['app.read'], settings)).toEqual(pressOf('Down'));
    // Another view has its own.
    expect(toUsual(pressOf('J'), ['reference.gaps'], settings)).toEqual(pressOf('J'));
  });

  it('may be held with Alt, and reaches the view without it', () => {
    const alt = { keys: withKey({}, find('app.read select-words'), 'Alt+W'), singleLetters: false };
    expect(toUsual({ ...pressOf('W'), altKey: true }, ['app.read'], alt)).toEqual(pressOf('V'));
  });

  it('of a command is the new one everywhere', () => {
    const changed = { keys: withKey({}, find('search'), 'CmdOrCtrl+J'), singleLetters: true };
    expect(commandOf(pressOf('CmdOrCtrl+J'), changed)?.command).toBe('search');
    expect(commandOf(pressOf('CmdOrCtrl+K'), changed)).toBeNull();
    expect(commandOf({ ...pressOf('CmdOrCtrl+J'), key: 'о', code: 'KeyJ' }, changed)?.command).toBe('search');
  });

  it('is told apart from the usual one, and put back', () => {
    expect(isChanged(settings.keys, next)).toBe(true);
    expect(withKey(settings.keys, next, 'J')).toEqual({});
  });
});

describe('a key that is chosen', () => {
  const settings = { keys: {}, singleLetters: true };
  const highlight = find('highlight');
  it.each([
    ['Tab', { kind: 'refused', why: 'lists' }],
    ['Esc', { kind: 'refused', why: 'lists' }],
    ['Up', { kind: 'refused', why: 'lists' }],
    ['CmdOrCtrl+Enter', { kind: 'refused', why: 'lists' }],
    ['CmdOrCtrl+Q', { kind: 'refused', why: 'system' }],
    ['Super+K', { kind: 'refused', why: 'unknown' }],
    ['§', { kind: 'refused', why: 'unknown' }],
    ['H', { kind: 'same' }],
    ['X', { kind: 'free' }],
    ['CmdOrCtrl+/', { kind: 'fixed', by: find('shortcuts') }],
    ['CmdOrCtrl+K', { kind: 'taken', by: [find('search')] }],
  ])('%s', (key, outcome) => expect(tryKey(highlight, key, settings)).toEqual(outcome));

  it('is no letter where it would be written, and may be the usual one again whatever that is', () => {
    const annotate = find('keys.search annotate-result');
    for (const key of ['N', 'Shift+N', '?'])
      expect(tryKey(annotate, key, settings)).toEqual({ kind: 'refused', why: 'writes' });
    expect(tryKey(annotate, 'Alt+N', settings)).toEqual({ kind: 'free' });
    const changed = { keys: withKey({}, annotate, 'Alt+N'), singleLetters: true };
    expect(tryKey(annotate, 'Shift+Enter', changed)).toEqual({ kind: 'free' });
    expect(keysInForce({ keys: { [annotate.id]: 'N' }, singleLetters: true }).get(annotate.id)).toEqual([]);
  });

  it('everywhere may be taken in several views, and all are named', () => {
    const outcome = tryKey(highlight, 'J', settings);
    expect(outcome.kind === 'taken' && outcome.by.map(({ id }) => id)).toEqual([
      'app.read next-sentence',
      'reference.gaps next-in-list',
    ]);
  });

  it('is refused as a single letter while these are switched off', () => {
    expect(tryKey(highlight, 'X', { keys: {}, singleLetters: false })).toEqual({
      kind: 'refused',
      why: 'single',
    });
  });
});

describe('what settings may hold', () => {
  it.each([
    ['a key that has no name', { search: 'Hyper+K' }],
    ['modifiers in another order', { search: 'Shift+CmdOrCtrl+K' }],
    ['a small letter', { search: 'k' }],
    ['an empty name', { '': 'K' }],
    ['a name that is too long', { ['x'.repeat(keyLimits.idLength + 1)]: 'K' }],
    [
      'too many',
      Object.fromEntries(Array.from({ length: keyLimits.choices + 1 }, (_, index) => [`a${index}`, 'K'])),
    ],
  ])('is not %s', (_, choices) => expect(KeyChoicesSchema.safeParse(choices).success).toBe(false));

  it('is a name of a later program, which is left alone', () => {
    expect(KeyChoicesSchema.safeParse({ 'from later': 'F9' }).success).toBe(true);
    expect(withKey({ 'from later': 'F9' }, find('search'), 'F8')).toEqual({
      'from later': 'F9',
      search: 'F8',
    });
  });
});
