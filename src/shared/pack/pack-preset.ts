/** Choices for a pack that are kept under a name: those that suit any briefing. */
import { safeParse } from '../validate/safe-parse';
import * as z from 'zod/mini';
import type { MessageId } from '../messages/catalogue';
import type { NoteId } from '../notes/note';
import { AnyNotesSchema, type PackRequest, PackRequestSchema, packSections } from './pack';

/** How many are kept, and how long a name may be, in UTF-16 code units. */
export const presetLimits = { kept: 40, name: 60 } as const;

const fields = PackRequestSchema.shape;

export const PresetChoicesSchema = z.strictObject({
  sections: fields.sections,
  /** The ids of chosen notes belong to one briefing: a preset says no more than that the chosen ones print. */
  notes: z.union([AnyNotesSchema, z.strictObject({ include: z.literal('chosen') })]),
  notesPlace: fields.notesPlace,
  marking: fields.marking,
  preparedFor: fields.preparedFor,
  preparedBy: fields.preparedBy,
  paper: fields.paper,
  binding: fields.binding,
  greyscale: fields.greyscale,
  inkSaving: fields.inkSaving,
  ruledPages: fields.ruledPages,
});
export type PresetChoices = Readonly<z.infer<typeof PresetChoicesSchema>>;

export const PackPresetSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(presetLimits.name)),
  choices: PresetChoicesSchema,
});
export type PackPreset = Readonly<z.infer<typeof PackPresetSchema>>;

/** Each under a name of its own, whatever its case. */
export const PackPresetsSchema = z.array(PackPresetSchema).check(
  z.maxLength(presetLimits.kept),
  z.refine(
    (presets) => new Set(presets.map(({ name }) => loose(name))).size === presets.length,
    'A preset has a name of its own.',
  ),
);

export interface KeptPresets {
  readonly presets: readonly PackPreset[];
  /** What is kept among them and cannot be read, or has no name of its own, just as it is. */
  readonly passedOver: readonly unknown[];
}

/** The presets of what was kept; one that cannot be read costs none of the others. */
export function readPresets(kept: unknown): KeptPresets {
  const presets: PackPreset[] = [];
  const passedOver: unknown[] = [];
  for (const each of Array.isArray(kept) ? (kept as readonly unknown[]) : []) {
    const read = safeParse(PackPresetSchema, each);
    const hasRoom = presets.length < presetLimits.kept;
    if (read.success && hasRoom && !presetOf(presets, read.data.name)) presets.push(read.data);
    else passedOver.push(each);
  }
  return { presets, passedOver };
}

/** A preset that was updated or deleted: as it was, its place among the others, and what stands there since, if any. */
export interface ChangedPreset {
  readonly preset: PackPreset;
  readonly place: number;
  readonly after: PackPreset | null;
}

/** Whether nothing else came of its name since, so that it can be put back and costs no other. */
export function isStillChanged(own: readonly PackPreset[], { preset, after }: ChangedPreset): boolean {
  return JSON.stringify(presetOf(own, preset.name)) === JSON.stringify(after);
}

/** The presets with that one as it was; or why it cannot be. */
export function presetsPutBack(
  own: readonly PackPreset[],
  changed: ChangedPreset,
): readonly PackPreset[] | 'changed-since' | 'full' {
  if (!isStillChanged(own, changed)) return 'changed-since';
  const { preset, place, after } = changed;
  if (after) return own.map((each) => (each.name === after.name ? preset : each));
  return own.length >= presetLimits.kept ? 'full' : own.toSpliced(place, 0, preset);
}

/** One that can be chosen. What it does not say stays as it is: those of the program leave marking and names alone. */
export interface OfferedPreset {
  readonly name: string;
  readonly choices: Partial<PresetChoices>;
  /** Whether it is the reader's own, and can be changed and deleted. */
  readonly isOwn: boolean;
}

type Say = (id: MessageId) => string;

/** Those that come with the program, the usual one first. */
export function usualPresets(say: Say): readonly OfferedPreset[] {
  const whole = {
    sections: [...packSections],
    notes: { include: 'all' },
    notesPlace: 'beside',
    greyscale: true,
    inkSaving: false,
    ruledPages: 1,
  } as const satisfies Partial<PresetChoices>;
  return [
    { name: say('pack.preset.whole'), choices: whole, isOwn: false },
    {
      name: say('pack.preset.brief'),
      choices: { ...whole, sections: ['cover', 'comparison'] },
      isOwn: false,
    },
    {
      name: say('pack.preset.by-hand'),
      choices: {
        ...whole,
        sections: ['annotated-text', 'lines-to-take'],
        inkSaving: true,
        ruledPages: 2,
      },
      isOwn: false,
    },
  ];
}

/** Every preset that can be chosen: the program's, then the reader's own in the order of saving. */
export function offeredPresets(own: readonly PackPreset[], say: Say): readonly OfferedPreset[] {
  return [...usualPresets(say), ...own.map((preset) => ({ ...preset, isOwn: true }))];
}

/** The preset of that name, whatever its case; null when there is none. */
export function presetOf<Preset extends { readonly name: string }>(
  presets: readonly Preset[],
  name: string,
): Preset | null {
  return presets.find((each) => loose(each.name) === loose(name)) ?? null;
}

/** The request with the choices of a preset; `chosen`: the notes that were chosen one by one in its briefing. */
export function withPreset(
  request: PackRequest,
  { notes, ...choices }: Partial<PresetChoices>,
  chosen: readonly NoteId[],
): PackRequest {
  const next = { ...request, ...choices };
  if (!notes) return next;
  return { ...next, notes: notes.include === 'chosen' ? { include: 'chosen', noteIds: [...chosen] } : notes };
}

/** What of a request a preset keeps. */
export function presetChoices({ notes, ...request }: PackRequest): PresetChoices {
  return {
    sections: request.sections,
    notes: notes.include === 'chosen' ? { include: 'chosen' } : notes,
    notesPlace: request.notesPlace,
    marking: request.marking,
    preparedFor: request.preparedFor,
    preparedBy: request.preparedBy,
    paper: request.paper,
    binding: request.binding,
    greyscale: request.greyscale,
    inkSaving: request.inkSaving,
    ruledPages: request.ruledPages,
  };
}

/** Whether the request has all that the preset says. */
export function isAsPreset(request: PackRequest, choices: Partial<PresetChoices>): boolean {
  const asked = presetChoices(request);
  return (Object.keys(choices) as (keyof PresetChoices)[]).every(
    (key) => JSON.stringify(asked[key]) === JSON.stringify(choices[key]),
  );
}

/** Why a name cannot be given; `except` is the preset that is renamed. Null when it can. */
export type PresetNameFault = 'empty' | 'too-long' | 'taken';

export function presetNameFault(
  typed: string,
  presets: readonly OfferedPreset[],
  except: string | null = null,
): PresetNameFault | null {
  const name = typed.trim();
  if (name === '') return 'empty';
  if (name.length > presetLimits.name) return 'too-long';
  const other = presetOf(presets, name);
  return other && other.name !== except ? 'taken' : null;
}

function loose(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase();
}
