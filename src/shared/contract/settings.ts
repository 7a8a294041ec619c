/** What the reader has chosen for the program as a whole. */
import * as z from 'zod/mini';
import { creatorLength, unnamedReader } from '../notes/creator';
import { type Inferred } from '../briefing/inferred';
import { KeyChoicesSchema } from '../keys/key-choice-schema';
import { colours } from '../notes/note';
import { PackPresetsSchema } from '../pack/pack-preset';
import { QuerySchema, SavedSearchSchema, searchesKept } from '../search/query/kept-searches';
import { SlugSchema } from '../briefing/statement';

export const themes = ['system', 'light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];

/** The reading size in CSS pixels. */
export const readingSizes = { smallest: 15, usual: 19, largest: 24 } as const;

/** In minutes; 0 for never. */
export const lockAfterChoices = [0, 5, 15, 30, 60] as const;

/** How long a label's name may be, in UTF-16 code units. */
export const labelNameLength = 40;

const settingsShape = {
  theme: z.enum(themes),
  readingSize: z.int().check(z.gte(readingSizes.smallest), z.lte(readingSizes.largest)),
  /** Layers over the text, each switched by itself. */
  showCodes: z.boolean(),
  showStatements: z.boolean(),
  showNotes: z.boolean(),
  showPanel: z.boolean(),
  /** The briefings, by id, whose inferred assignments are shown as unassigned. */
  unassigned: z.array(SlugSchema).check(z.maxLength(1000)),
  /** What the reader calls the labels, by colour; the usual name stands for one without its own. */
  labelNames: z.partialRecord(
    z.enum(colours),
    z.string().check(z.trim(), z.minLength(1), z.maxLength(labelNameLength)),
  ),
  /** The keys that the reader chose, where they are not the usual ones. */
  keys: KeyChoicesSchema,
  /** Whether letters, digits and signs act without Ctrl, Alt or Command. */
  singleLetters: z.boolean(),
  /** The name on the reader's notes. */
  creator: z.string().check(z.maxLength(creatorLength)),
  /** Whether the queries that led somewhere are kept. */
  keepSearches: z.boolean(),
  /** Those queries, the newest first. */
  recentSearches: z.array(QuerySchema).check(z.maxLength(searchesKept.recent)),
  /** The queries that the reader gave a name, in the order of saving. */
  savedSearches: z.array(SavedSearchSchema).check(z.maxLength(searchesKept.saved)),
  /** Choices for a pack under the names that the reader gave them, in the order of saving. */
  packPresets: PackPresetsSchema,
  /** After how many minutes without a touch locked notes are closed; 0 for never. */
  lockAfter: z.int().check(z.gte(0), z.lte(24 * 60)),
};

export const SettingsSchema = z.strictObject(settingsShape);
export type Settings = Readonly<z.infer<typeof SettingsSchema>>;
export const SettingsChangeSchema = z.partial(SettingsSchema);

export const defaultSettings: Settings = {
  theme: 'system',
  readingSize: readingSizes.usual,
  showCodes: true,
  showStatements: true,
  showNotes: true,
  showPanel: true,
  unassigned: [],
  labelNames: {},
  keys: {},
  singleLetters: true,
  creator: unnamedReader,
  keepSearches: true,
  recentSearches: [],
  savedSearches: [],
  packPresets: [],
  lockAfter: 0,
};

/** How the inferred assignments of a briefing are treated. */
export function inferredOf({ unassigned }: Settings, briefingId: string): Inferred {
  return unassigned.includes(briefingId) ? 'unassigned' : 'assigned';
}
