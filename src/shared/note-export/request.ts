/** Which notes are written into a file, and in what format: names only, so that every word comes from the store. */
import * as z from 'zod/mini';
import { NoteIdSchema } from '../notes/note';
import { SlugSchema } from '../briefing/statement';

/** The formats in the order in which they are offered: to be read first, to be taken in again last. */
export const noteFormats = ['markdown', 'docx', 'html', 'csv', 'annotations', 'jsonld'] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** What a file of the format is called after its dot. */
export const noteExtensions: Readonly<Record<NoteFormat, string>> = {
  markdown: 'md',
  docx: 'docx',
  html: 'html',
  csv: 'csv',
  annotations: 'annotations',
  jsonld: 'jsonld',
};

export const NoteExportRequestSchema = z.strictObject({
  briefingId: SlugSchema,
  format: z.enum(noteFormats),
  /** The notes to write; they are ordered and numbered as on screen, whatever their order here. */
  noteIds: z.array(NoteIdSchema).check(z.minLength(1), z.maxLength(100_000)),
});
export type NoteExportRequest = z.infer<typeof NoteExportRequestSchema>;
