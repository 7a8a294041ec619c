/**
 * The reader's notes as the AnnotationSet of EPUB Annotations 1.0 (a draft, read by Thorium and others): one body, one
 * target, plain text, six colour names. In a file it lies in a ZIP archive, as `annotations.json`.
 */
import type { Briefing } from '../briefing/briefing';
import type { Note, NoteId } from '../notes/note';
import type { Lineage } from '../note-merge/lineage';
import {
  type EpubAnnotation,
  epubColours,
  epubContext,
  epubMotivations,
  type EpubSet,
} from './annotations-schema';
import { type DescribedNote, describeNotes, isoTime } from './described-note';
import { creatorOf, lecternPart, sourceOf } from './lectern-part';
import { selectorsOf } from './selectors';

/** The name of the set within its archive. */
export const annotationsEntry = 'annotations.json';

/** The notes as one set, in the article's order. `generatedMs` is the time of the export, milliseconds UTC. */
export function toAnnotationSet(
  notes: readonly Note[],
  briefing: Briefing,
  generatedMs: number,
  among: readonly Note[] = notes,
  lineages: ReadonlyMap<NoteId, Lineage> = new Map(),
): EpubSet {
  const blocks = new Map(briefing.blocks.map((block) => [block.id, block]));
  return {
    '@context': epubContext,
    id: `urn:lectern:${briefing.id}:notes`,
    type: 'AnnotationSet',
    generator: { id: 'urn:lectern', type: 'Software', name: 'Lectern' },
    generated: isoTime(generatedMs),
    title: briefing.title.text,
    about: {
      'dc:identifier': [`urn:lectern:${briefing.id}`, `sha256:${briefing.editionHash}`],
      'dc:format': 'text/plain',
      'dc:title': briefing.title.text,
    },
    items: describeNotes(notes, briefing, among).map((described) =>
      itemOf(described, blocks, lineages.get(described.note.id)),
    ),
  };
}

function itemOf(
  { note, quote }: DescribedNote,
  blocks: Parameters<typeof selectorsOf>[2],
  lineage: Lineage | undefined,
): EpubAnnotation {
  return {
    '@context': epubContext,
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: epubMotivations[note.motivation],
    created: isoTime(note.createdMs),
    modified: isoTime(note.modifiedMs),
    creator: creatorOf(note),
    body: {
      type: 'TextualBody',
      value: note.body,
      format: 'text/plain',
      ...(note.colour && { color: epubColours[note.colour], highlight: 'solid' }),
      // `tags` is the draft's; programs of today read the one `tag`.
      ...(note.tags[0] !== undefined && { tag: note.tags[0], tags: note.tags }),
    },
    target: {
      source: sourceOf(note),
      selector: selectorsOf(note.target, quote, blocks) ?? [],
      meta: { headings: [{ level: 1, txt: note.breadcrumb }] },
    },
    lectern: lecternPart(note, lineage),
  };
}
