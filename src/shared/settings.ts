/** What the reader has chosen for the program as a whole. */
import * as z from 'zod/mini';
import { InferredSchema } from './inferred';

export const themes = ['system', 'light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];

/** The reading size in CSS pixels. */
export const readingSizes = { smallest: 15, usual: 19, largest: 24 } as const;

const settingsShape = {
  theme: z.enum(themes),
  readingSize: z.int().check(z.gte(readingSizes.smallest), z.lte(readingSizes.largest)),
  /** Layers over the text, each switched by itself. */
  showCodes: z.boolean(),
  showStatements: z.boolean(),
  showNotes: z.boolean(),
  showPanel: z.boolean(),
  /** Whether inferred assignments are shown as the editor made them. */
  inferred: InferredSchema,
  /** The name on the reader's notes. */
  creator: z.string().check(z.maxLength(100)),
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
  inferred: 'assigned',
  creator: 'You',
};
