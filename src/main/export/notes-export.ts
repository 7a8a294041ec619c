/** Writes the reader's notes in the formats that others read. */
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { assertNever } from '../../shared/assert-never';
import { type Anchors, placeNotes } from '../../shared/anchoring/placed-notes';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Note, NoteId } from '../../shared/notes/note';
import { annotationsEntry, toAnnotationSet } from '../../shared/note-export/annotations';
import { toRows } from '../../shared/note-export/csv';
import { isoTime } from '../../shared/note-export/described-note';
import { notesStyle, toHtml } from '../../shared/note-export/html';
import { toJsonLd } from '../../shared/note-export/jsonld';
import type { NoteFormat } from '../../shared/note-export/request';
import { reviewText } from '../../shared/note-export/reviewed-text';
import { templateNames, toTemplateView } from '../../shared/note-export/template-view';
import type { Lineage } from '../../shared/note-merge/lineage';
import type { Settings } from '../../shared/contract/settings';
import { toCsv } from './csv';
import type { TemplateFiles } from '../folders';
import { toDocx } from './note-docx';
import { fillTemplate, readNoteTemplate } from './note-template';
import { say } from '../say';

export interface NoteExport {
  readonly notes: readonly Note[];
  /** All the notes on the briefing, by which those are ordered and numbered. */
  readonly among?: readonly Note[];
  /** How those stand that had to be looked for; without it all are where they were put. */
  readonly anchors?: Anchors;
  /** What goes with the notes into the files that can be taken in again. */
  readonly lineages?: ReadonlyMap<NoteId, Lineage>;
  readonly briefing: Briefing;
  readonly labelNames: Settings['labelNames'];
  readonly templates: TemplateFiles;
  /** The time of the export, milliseconds UTC. */
  readonly atMs: number;
}

/**
 * The notes as one file, in the article's order, each with the words it is on. `jsonld` and `annotations` lose nothing.
 * Rejects with the place and the remedy when the reader's template is broken.
 */
export async function exportNotes(format: NoteFormat, asked: NoteExport): Promise<Uint8Array> {
  const {
    notes,
    among = notes,
    anchors = new Map(),
    lineages,
    briefing,
    labelNames,
    templates,
    atMs,
  } = asked;
  const wording = { say, labelNames, anchors };
  // What is read says where the notes stand; what loses nothing says where they were put.
  const [standing, amongStanding] = [placeNotes(notes, anchors), placeNotes(among, anchors)];
  switch (format) {
    case 'jsonld':
      return inJson(toJsonLd(notes, briefing, among, lineages));
    case 'annotations':
      return zipped(annotationsEntry, inJson(toAnnotationSet(notes, briefing, atMs, among, lineages)), atMs);
    case 'markdown': {
      const view = toTemplateView(standing, { briefing, wording, exported: isoTime(atMs) }, amongStanding);
      return inUtf8(fillTemplate(await readNoteTemplate(templates), view, templateNames));
    }
    case 'csv':
      return inUtf8(toCsv(toRows(standing, briefing, wording, amongStanding)));
    case 'html': {
      const styleHash = createHash('sha256').update(notesStyle).digest('base64');
      return inUtf8(toHtml(standing, { briefing, wording, styleHash }, amongStanding));
    }
    case 'docx':
      return toDocx(reviewText(standing, briefing, wording, amongStanding), briefing);
    default:
      return assertNever(format);
  }
}

/** The first day that every time zone can write into an archive, which knows no time before 1980. */
const earliestMs = Date.UTC(1980, 0, 2);

function zipped(name: string, bytes: Uint8Array, atMs: number): Uint8Array {
  return zipSync({ [name]: bytes }, { mtime: Math.max(atMs, earliestMs) });
}

function inJson(value: object): Uint8Array {
  return inUtf8(`${JSON.stringify(value, null, 2)}\n`);
}

function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
