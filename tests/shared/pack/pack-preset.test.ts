import { describe, expect, test } from 'vitest';
import { defaultSettings, SettingsSchema } from '../../../src/shared/contract/settings';
import { messages } from '../../../src/shared/messages/catalogue';
import { type PackRequest, PackRequestSchema, usualRequest } from '../../../src/shared/pack/pack';
import {
  isAsPreset,
  offeredPresets,
  type PackPreset,
  PackPresetsSchema,
  presetChoices,
  presetLimits,
  presetNameFault,
  presetsPutBack,
  presetOf,
  readPresets,
  usualPresets,
  withPreset,
} from '../../../src/shared/pack/pack-preset';

const usual = usualRequest('berlin-guarantees');
const say = (id: keyof typeof messages): string => messages[id];
const preset = (name: string, change: Partial<PackRequest> = {}): PackPreset => ({
  name,
  choices: presetChoices({ ...usual, ...change }),
});
const noteId = '01980000-0000-7000-8000-000000000001' as Extract<
  PackRequest['notes'],
  { include: 'chosen' }
>['noteIds'][number];

/** A request that differs from the usual one in all that a preset keeps. */
const other: PackRequest = {
  ...usual,
  paper: 'Letter',
  sections: ['cover', 'notes', 'gaps'],
  notes: { include: 'filtered', tags: ['legal'], colours: ['sky'], creators: ['Anna'], workflows: ['open'] },
  notesPlace: 'listed',
  marking: 'TLP:RED',
  binding: 'two-sided',
  greyscale: false,
  inkSaving: true,
  ruledPages: 3,
  preparedFor: 'the committee',
  preparedBy: 'the secretariat',
};

describe('a preset', () => {
  test('keeps the form, and sets another briefing’s to it, whose own it leaves alone', () => {
    const there: PackRequest = {
      ...usualRequest('other'),
      gaps: ['a-gap'],
      found: ['troops'],
      date: 'Monday',
    };
    const set = withPreset(there, presetChoices(other), []);
    expect(set).toEqual({
      ...other,
      briefingId: 'other',
      gaps: ['a-gap'],
      found: ['troops'],
      date: 'Monday',
    });
    expect(isAsPreset(set, presetChoices(other))).toBe(true);
    expect(PackRequestSchema.parse(set)).toEqual(set);
  });

  test('differs as soon as any one of its choices does', () => {
    const keys = Object.keys(presetChoices(other)) as (keyof ReturnType<typeof presetChoices>)[];
    expect(keys).toHaveLength(11);
    for (const key of keys)
      expect([key, isAsPreset({ ...other, [key]: usual[key] }, presetChoices(other))]).toEqual([key, false]);
  });

  test('of chosen notes holds no id; set, it prints those that are chosen there', () => {
    const choices = presetChoices({ ...usual, notes: { include: 'chosen', noteIds: [noteId] } });
    expect(JSON.stringify(choices)).not.toContain(noteId);
    expect(withPreset(usual, choices, [noteId]).notes).toEqual({ include: 'chosen', noteIds: [noteId] });
    expect(withPreset(usual, choices, []).notes).toEqual({ include: 'chosen', noteIds: [] });
  });

  test('of the program leaves the marking, the names, the paper and the binding as they are', () => {
    for (const { choices } of usualPresets(say)) {
      const set = withPreset(other, choices, []);
      expect(isAsPreset(set, choices)).toBe(true);
      const { marking, preparedFor, preparedBy, paper, binding } = set;
      expect({ marking, preparedFor, preparedBy, paper, binding }).toEqual({
        marking: 'TLP:RED',
        preparedFor: 'the committee',
        preparedBy: 'the secretariat',
        paper: 'Letter',
        binding: 'two-sided',
      });
      expect(PackRequestSchema.parse(set)).toEqual(set);
    }
  });

  test('that comes first is what a pack begins with', () => {
    const [first] = usualPresets(say);
    expect(first && isAsPreset(usual, first.choices)).toBe(true);
  });
});

describe('the presets that are kept', () => {
  const many = (count: number): PackPreset[] =>
    Array.from({ length: count }, (_, index) => preset(`Preset ${index}`));

  test('survive the settings as they are', () => {
    const packPresets = [
      preset('Committee', other),
      preset('Chosen', { notes: { include: 'chosen', noteIds: [] } }),
    ];
    const kept = SettingsSchema.parse(JSON.parse(JSON.stringify({ ...defaultSettings, packPresets })));
    expect(kept.packPresets).toEqual(packPresets);
  });

  test.each([
    ['as many as there may be', many(presetLimits.kept), true],
    ['one more', many(presetLimits.kept + 1), false],
    ['the longest name', [preset('W'.repeat(presetLimits.name))], true],
    ['one letter more', [preset('W'.repeat(presetLimits.name + 1))], false],
    ['no name', [preset('  ')], false],
    ['one name in two cases', [preset('Committee'), preset('COMMITTEE')], false],
    ['no section', [preset('Nothing', { sections: [] })], false],
    ['too many ruled pages', [preset('Ruled', { ruledPages: 21 })], false],
    ['ids of notes', [{ ...preset('Ids'), choices: { ...usual } }], false],
  ])('%s: allowed is %#', (_what, presets, isAllowed) => {
    expect(PackPresetsSchema.safeParse(presets).success).toBe(isAllowed);
  });

  test.each([
    ['', null, 'empty'],
    ['   ', null, 'empty'],
    ['W'.repeat(61), null, 'too-long'],
    ['committee', null, 'taken'],
    [' Com  mittee', null, null],
    ['whole PACK', null, 'taken'],
    ['COMMITTEE', 'Committee', null],
    ['Ministry', 'Committee', 'taken'],
    ['Cabinet', 'Committee', null],
  ] as const)('the name %j, given in the stead of %j: %s', (typed, except, fault) => {
    const offered = offeredPresets([preset('Committee'), preset('Ministry')], say);
    expect(presetNameFault(typed, offered, except)).toBe(fault);
  });

  test('are offered after those of the program, and found whatever the case', () => {
    const offered = offeredPresets([preset('Committee')], say);
    expect(offered.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['Whole pack', false],
      ['Short brief', false],
      ['For annotation by hand', false],
      ['Committee', true],
    ]);
    expect(presetOf(offered, 'short BRIEF')?.choices.sections).toEqual(['cover', 'comparison']);
    expect(presetOf(offered, 'nosuch')).toBeNull();
  });
});

describe('a preset that was changed', () => {
  const [first, second, third] = [preset('First'), preset('Second'), preset('Third')];
  const updated = preset('Second', { paper: 'Letter' });

  test('is put back as it was, where it stood', () => {
    const back = [first, second, third];
    expect(presetsPutBack([first, third], { preset: second, place: 1, after: null })).toEqual(back);
    const changed = { preset: second, place: 1, after: updated };
    expect(presetsPutBack([first, updated, third], changed)).toEqual(back);
    expect(presetsPutBack([updated, first], changed)).toEqual([second, first]);
  });

  test.each([
    ['deleted, and another saved under its name', [first, updated], null],
    ['deleted, and another saved under its name in other case', [preset('SECOND')], null],
    ['updated and renamed', [first, { ...updated, name: 'Other' }], updated],
    ['updated twice', [preset('Second', { paper: 'Letter', inkSaving: true })], updated],
    ['updated and deleted', [first], updated],
  ] as const)('is not put back when it was %s', (_, own, after) => {
    expect(presetsPutBack(own, { preset: second, place: 1, after })).toBe('changed-since');
  });

  test('is not put back where there is no room, but one that was only updated is', () => {
    const full = Array.from({ length: presetLimits.kept - 1 }, (_, index) => preset(`P${index}`));
    const deleted = { preset: second, place: 0, after: null };
    expect(presetsPutBack(full, deleted)).toEqual([second, ...full]);
    expect(presetsPutBack([...full, first], deleted)).toBe('full');
    const changed = { preset: second, place: 0, after: updated };
    expect(presetsPutBack([updated, ...full], changed)).toEqual([second, ...full]);
  });
});

test('what cannot be read among kept presets, or has another’s name, is passed over as it is', () => {
  const [first, second] = [preset('First'), preset('Second')];
  const later = { ...preset('Later'), colour: 'red' };
  const same = preset('first ');
  expect(readPresets([later, first, 7, same, second])).toEqual({
    presets: [first, second],
    passedOver: [later, 7, same],
  });
  expect(readPresets('nonsense')).toEqual({ presets: [], passedOver: [] });
});
