/** The reader's notes as W3C Web Annotations: a collection with one page, in JSON-LD. */
import type { Briefing } from '../briefing';
import type { Colour, Note } from '../note';
import { type DescribedNote, describeNotes, isoTime } from './described-note';
import { creatorOf, lecternPart, type LecternPart, sourceOf } from './lectern-part';
import { selectorsOf } from './selectors';

/** `lectern:note` is declared a JSON value, so that a JSON-LD processor carries it along untouched. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  { lectern: 'urn:lectern:terms#', 'lectern:note': { '@id': 'lectern:note', '@type': '@json' } },
] as const;

/** Fills for programs that show the marks; our own reads the class alone. */
const fills: Readonly<Record<Colour, string>> = {
  straw: '#f8e9a6',
  sage: '#d3e8c8',
  sky: '#cfe3f5',
  rose: '#f7d3d2',
  lilac: '#e3d9f3',
  apricot: '#fadcb8',
};

/**
 * The notes as an AnnotationCollection, in the article's order. Each annotation has its own context, so that it can be
 * cut out of the file and still be read; each carries the words it is on.
 */
export function toJsonLd(notes: readonly Note[], briefing: Briefing): object {
  const id = `urn:lectern:${briefing.id}:notes`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: briefing.title.text,
    total: notes.length,
    first: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${id}:1`,
      type: 'AnnotationPage',
      partOf: { id, total: notes.length },
      startIndex: 0,
      items: describeNotes(notes, briefing).map((described) => annotationOf(described, briefing)),
    },
  };
}

/** What one annotation of ours looks like. */
export interface LecternAnnotation {
  readonly '@context': typeof context;
  readonly id: string;
  readonly type: 'Annotation';
  readonly 'lectern:note': LecternPart;
}

function annotationOf({ note, quote }: DescribedNote, briefing: Briefing): LecternAnnotation {
  const selector = selectorsOf(note.target, quote, briefing);
  const body = bodiesOf(note);
  return {
    '@context': context,
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: note.motivation,
    created: isoTime(note.createdMs),
    modified: isoTime(note.modifiedMs),
    creator: creatorOf(note),
    // A style class without a style sheet is an error of the model.
    ...(note.colour && { stylesheet: styleSheetOf(note.colour) }),
    ...(body.length > 0 && { body }),
    target: {
      source: sourceOf(note),
      scope: `urn:lectern:${note.briefingId}`,
      ...(selector.length > 0 && { selector }),
      ...(note.colour && { styleClass: styleClassOf(note.colour) }),
    },
    'lectern:note': lecternPart(note),
  } as LecternAnnotation;
}

function bodiesOf(note: Note): readonly object[] {
  const words = { type: 'TextualBody', value: note.body, format: 'text/markdown', purpose: 'commenting' };
  return [
    ...(note.body === '' ? [] : [words]),
    ...note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
}

function styleSheetOf(colour: Colour): object {
  return { type: 'CssStylesheet', value: `.${styleClassOf(colour)} { background: ${fills[colour]}; }` };
}

/** The class that names a label in our files. */
export function styleClassOf(colour: Colour): `lectern-${Colour}` {
  return `lectern-${colour}`;
}
