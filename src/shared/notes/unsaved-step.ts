/** What Undo takes back in a window before any step that is on disk: changes of a note being written, or of the pack. */
import * as z from 'zod/mini';

/** What an unsaved change of a note was to. Words typed one after the other are one change. */
export const draftParts = ['words', 'label', 'tags', 'question'] as const;
export type DraftPart = (typeof draftParts)[number];

export const unsavedKinds = [...draftParts, 'pack'] as const;
export type UnsavedKind = (typeof unsavedKinds)[number];

export const UnsavedStepsSchema = z.strictObject({
  undo: z.nullable(z.enum(unsavedKinds)),
  redo: z.nullable(z.enum(unsavedKinds)),
});
/** What Undo and Redo would take in the window; null where they take a step that is on disk. */
export type UnsavedSteps = Readonly<z.infer<typeof UnsavedStepsSchema>>;

export const noUnsavedSteps: UnsavedSteps = { undo: null, redo: null };
