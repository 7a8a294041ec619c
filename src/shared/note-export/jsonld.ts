/** The reader's notes as W3C Web Annotations: a collection with one page, in JSON-LD. */
import type { Briefing } from '../briefing/briefing';
import type { Note, NoteId } from '../notes/note';
import type { Lineage } from '../note-merge/lineage';
import { type DescribedNote, describeNotes, isoTime } from './described-note';
import { ruleOf, styleClassOf, type W3cAnnotation, type W3cCollection } from './jsonld-schema';
import { creatorOf, lecternPart, sourceOf } from './lectern-part';
import { selectorsOf } from './selectors';

const w3cContext = 'http://www.w3.org/ns/anno.jsonld';
const context: W3cAnnotation['@context'] = [
  w3cContext,
  { lectern: 'urn:lectern:terms#', 'lectern:note': { '@id': 'lectern:note', '@type': '@json' } },
];

/**
 * The notes as an AnnotationCollection, in the article's order. Each annotation has its own context, so that it can be
 * cut out of the file and still be read; each carries the words it is on.
 */
export function toJsonLd(
  notes: readonly Note[],
  briefing: Briefing,
  among: readonly Note[] = notes,
  lineages: ReadonlyMap<NoteId, Lineage> = new Map(),
): W3cCollection {
  const id = `urn:lectern:${briefing.id}:notes`;
  const total = notes.length;
  const blocks = new Map(briefing.blocks.map((block) => [block.id, block]));
  return {
    '@context': w3cContext,
    id,
    type: 'AnnotationCollection',
    label: briefing.title.text,
    total,
    ...(total > 0 && {
      first: {
        '@context': w3cContext,
        id: `${id}:1`,
        type: 'AnnotationPage',
        partOf: { id, total },
        startIndex: 0,
        items: describeNotes(notes, briefing, among).map((described) =>
          annotationOf(described, blocks, lineages.get(described.note.id)),
        ),
      },
    }),
  };
}

function annotationOf(
  { note, quote }: DescribedNote,
  blocks: Parameters<typeof selectorsOf>[2],
  lineage: Lineage | undefined,
): W3cAnnotation {
  const selector = selectorsOf(note.target, quote, blocks);
  const body = bodiesOf(note);
  return {
    '@context': context,
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: note.motivation,
    created: isoTime(note.createdMs),
    modified: isoTime(note.modifiedMs),
    creator: creatorOf(note),
    ...(note.colour && { stylesheet: { type: 'CssStylesheet', value: ruleOf(note.colour) } }),
    ...(body.length > 0 && { body }),
    target: {
      source: sourceOf(note),
      scope: `urn:lectern:${note.briefingId}`,
      ...(selector && { selector }),
      ...(note.colour && { styleClass: styleClassOf(note.colour) }),
    },
    'lectern:note': lecternPart(note, lineage),
  };
}

function bodiesOf(note: Note): NonNullable<W3cAnnotation['body']> {
  const words = {
    type: 'TextualBody',
    value: note.body,
    format: 'text/markdown',
    purpose: 'commenting',
  } as const;
  return [
    ...(note.body === '' ? [] : [words]),
    ...note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }) as const),
  ];
}
