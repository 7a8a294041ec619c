/** Writes the reader's notes in the formats that others read. */
import { assertNever } from '../shared/assert-never';
import type { Briefing } from '../shared/briefing';
import type { Note } from '../shared/note';
import { toAnnotationSet } from '../shared/note-export/annotations';
import { toRows } from '../shared/note-export/csv';
import { toHtml } from '../shared/note-export/html';
import { toJsonLd } from '../shared/note-export/jsonld';
import { toMarkdown } from '../shared/note-export/markdown';
import { toCsv } from './csv';
import { say } from './say';

export const exportFormats = ['jsonld', 'annotations', 'markdown', 'csv', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The notes as one text, in the article's order, each with the words it is on. `jsonld` and `annotations` lose nothing. */
export function exportNotes(
  format: ExportFormat,
  notes: readonly Note[],
  briefing: Briefing,
  atMs = Date.now(),
): string {
  switch (format) {
    case 'jsonld':
      return `${JSON.stringify(toJsonLd(notes, briefing), null, 2)}\n`;
    case 'annotations':
      return `${JSON.stringify(toAnnotationSet(notes, briefing, atMs), null, 2)}\n`;
    case 'markdown':
      return toMarkdown(notes, briefing, say);
    case 'csv':
      return toCsv(toRows(notes, briefing, say));
    case 'html':
      return toHtml(notes, briefing, say);
    default:
      return assertNever(format);
  }
}
