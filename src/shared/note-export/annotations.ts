/**
 * The reader's notes as the AnnotationSet of EPUB Annotations 1.0 (a draft, read by Thorium and others): one body, one
 * target, plain text, six colour names. This is the set itself as JSON; the draft's container, a ZIP archive with the
 * set as `annotations.json`, is not written yet.
 */
import type { Briefing } from '../briefing';
import type { Colour, Motivation, Note } from '../note';
import { type DescribedNote, describeNotes, isoTime } from './described-note';
import { creatorOf, lecternPart, sourceOf } from './lectern-part';
import { selectorsOf } from './selectors';

/** Programs that read these files today insist on this context; later drafts name one of their own. */
const context = 'http://www.w3.org/ns/anno.jsonld';

/** The draft's colour names for our labels, one to one. */
export const epubColours = {
  straw: 'yellow',
  sage: 'green',
  sky: 'blue',
  rose: 'pink',
  lilac: 'purple',
  apricot: 'orange',
} as const satisfies Readonly<Record<Colour, string>>;

/** The draft has three motivations; our own stands beside them. */
const epubMotivations: Readonly<Record<Motivation, 'bookmarking' | 'commenting' | 'highlighting'>> = {
  highlighting: 'highlighting',
  commenting: 'commenting',
  questioning: 'commenting',
  bookmarking: 'bookmarking',
  linking: 'commenting',
  replying: 'commenting',
};

/** The notes as one set, in the article's order. `generatedMs` is the time of the export, milliseconds UTC. */
export function toAnnotationSet(notes: readonly Note[], briefing: Briefing, generatedMs: number): object {
  return {
    '@context': context,
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
    items: describeNotes(notes, briefing).map((described) => itemOf(described, briefing)),
  };
}

function itemOf({ note, quote }: DescribedNote, briefing: Briefing): object {
  return {
    '@context': context,
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
      ...(note.tags.length > 0 && { tag: note.tags[0], tags: note.tags }),
    },
    target: { source: sourceOf(note), selector: selectorsOf(note.target, quote, briefing) },
    lectern: lecternPart(note),
  };
}
