/**
 * Files of ours with one fault each: what no program should be given. Each is a right file, of notes that have everything,
 * with one thing changed.
 */
import * as fc from 'fast-check';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { toAnnotationSet } from '../../../src/shared/note-export/annotations';
import type { EpubSet } from '../../../src/shared/note-export/annotations-schema';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import type { W3cCollection } from '../../../src/shared/note-export/jsonld-schema';
import type { Note } from '../../../src/shared/notes/note';
import { describePassage, joinPassage } from '../../../src/shared/notes/passage';
import { anyNote } from './any-note';

/** A thing in JSON, to be changed at will. */
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;

/** The name of a fault, and how it is made in the annotation of a passage (or of one over several blocks). */
type Fault = readonly [name: string, make: (annotation: Loose, spanning: Loose) => void];

const w3cAnnotationFaults: readonly Fault[] = [
  ['no context', (it) => delete it['@context']],
  ['another context', (it) => (it['@context'] = 'http://example.org/context')],
  ['the W3C context missing from the list', (it) => it['@context'].shift()],
  ['a context for our part that makes it text', (it) => (it['@context'][1]['lectern:note']['@type'] = '@id')],
  ['no id', (it) => delete it.id],
  ['an id that is no address', (it) => (it.id = 'note 1')],
  ['two ids', (it) => (it.id = [it.id, it.id])],
  ['no type', (it) => delete it.type],
  ['another type', (it) => (it.type = 'Note')],
  ['no motivation', (it) => delete it.motivation],
  ['an unknown motivation', (it) => (it.motivation = 'shouting')],
  ['two motivations', (it) => (it.motivation = ['commenting', 'questioning'])],
  ['a motivation that is not the note’s', (it) => (it.motivation = 'bookmarking')],
  ['written at no time', (it) => (it.created = 'yesterday')],
  ['written at two times', (it) => (it.created = [it.created, it.created])],
  ['written on a 30th of February', (it) => (it.created = '2026-02-30T10:00:00.000Z')],
  ['a time without its zone', (it) => (it.created = it.created.slice(0, -1))],
  ['changed before it was written', (it) => (it.modified = '1969-12-31T00:00:00.000Z')],
  ['changed at a number', (it) => (it.modified = 5)],
  ['no creator', (it) => delete it.creator],
  ['a creator that is only a name', (it) => (it.creator = 'Ana')],
  ['a creator without a type', (it) => delete it.creator.type],
  ['a creator of an unknown type', (it) => (it.creator.type = 'Ghost')],
  ['a creator under the address of another', (it) => (it.creator.id = 'urn:lectern:person:Nobody')],
  ['a creator with two names', (it) => (it.creator.name = ['Ana', 'Ben'])],
  ['a body that is an empty list', (it) => (it.body = [])],
  ['a body beside a body value', (it) => (it.bodyValue = 'words')],
  ['a body without a type', (it) => delete it.body[0].type],
  ['a body of another type', (it) => (it.body[0].type = 'Text')],
  ['a body without a value', (it) => delete it.body[0].value],
  ['a body with two values', (it) => (it.body[0].value = ['one', 'two'])],
  ['a body with an unknown purpose', (it) => (it.body[0].purpose = 'shouting')],
  ['a body without a purpose', (it) => delete it.body[0].purpose],
  ['a body with two formats', (it) => (it.body[0].format = ['text/plain', 'text/markdown'])],
  ['two bodies of words', (it) => it.body.push(it.body[0])],
  ['a tag that no note can have', (it) => (it.body[1].value = 'one, two')],
  ['no target', (it) => delete it.target],
  ['a target that is an empty list', (it) => (it.target = [])],
  ['a target without a source', (it) => delete it.target.source],
  ['a target with two sources', (it) => (it.target.source = [it.target.source, it.target.source])],
  ['a source that the note is not on', (it) => (it.target.source += '0')],
  ['a scope that is no address', (it) => (it.target.scope = 'here')],
  ['a scope that is another briefing', (it) => (it.target.scope = 'urn:lectern:other-one')],
  ['a style class without a style sheet', (it) => delete it.stylesheet],
  ['a style sheet without a style class', (it) => delete it.target.styleClass],
  ['a style class of a wrong type', (it) => (it.target.styleClass = 7)],
  ['a style class that is no label', (it) => (it.target.styleClass = 'lectern-crimson')],
  ['a style sheet of another label', (it) => (it.stylesheet.value = '.lectern-sky { background: #cfe3f5; }')],
  ['no selector', (it) => delete it.target.selector],
  ['a selector of an unknown type', (it) => (it.target.selector[0].type = 'GuessSelector')],
  ['a position that starts after its end', (it) => swapEnds(it.target.selector[0])],
  ['a position that starts before the text', (it) => (it.target.selector[0].start = -1)],
  ['a position between two characters', (it) => (it.target.selector[0].start += 0.5)],
  ['a position that is longer than the quote', (it) => (it.target.selector[0].end += 1)],
  ['a position without an end', (it) => delete it.target.selector[0].end],
  ['no quote', (it) => it.target.selector.pop()],
  ['a quote without its words', (it) => delete it.target.selector[1].exact],
  ['a quote with other words', (it) => (it.target.selector[1].exact += '!')],
  ['a quote after other words', (it) => (it.target.selector[1].prefix += '!')],
  ['two quotes', (it) => it.target.selector.push(it.target.selector[1])],
  ['a range without an end', (_, it) => delete it.target.selector[0].endSelector],
  ['a range that ends in another block', (_, it) => (it.target.selector[0].endSelector.value = 'B900')],
  ['a range whose end is a stretch', (_, it) => (it.target.selector[0].endSelector.refinedBy.end += 1)],
  ['a range with a point that nothing says', (_, it) => delete it.target.selector[0].startSelector.refinedBy],
  ['our part missing', (it) => delete it['lectern:note']],
  ['our part with something that we do not know', (it) => (it['lectern:note'].mood = 'good')],
  ['our part on a target that is none', (it) => (it['lectern:note'].target = { kind: 'planet' })],
  ['our part without its revision', (it) => delete it['lectern:note'].rev],
  ['our part that does not say who changed the words', (it) => delete it['lectern:note'].modifiedBy],
  ['our part whose words were changed by no name', (it) => (it['lectern:note'].modifiedBy = { name: 'Bo' })],
  [
    'our part with a question that is neither open nor resolved',
    (it) => (it['lectern:note'].workflow = null),
  ],
  ['our part with a link of no kind', (it) => (it['lectern:note'].links[0].role = 'likes')],
  ['something that the model does not know', (it) => (it.mood = 'good')],
];

const w3cCollectionFaults: readonly (readonly [name: string, make: (collection: Loose) => void])[] = [
  ['a collection without its type', (it) => delete it.type],
  ['a collection whose id is no address', (it) => (it.id = 'notes')],
  ['a collection that counts wrongly', (it) => (it.total += 1)],
  ['a collection that counts in words', (it) => (it.total = 'two')],
  ['a collection without a page', (it) => delete it.first],
  ['a collection with two labels', (it) => (it.label = ['one', 'two'])],
  ['a page without its items', (it) => delete it.first.items],
  ['a page that begins before the first', (it) => (it.first.startIndex = -1)],
  ['a page of another collection', (it) => (it.first.partOf.id = 'urn:lectern:other-one:notes')],
  ['a page with the same note twice', (it) => (it.first.items[1] = it.first.items[0])],
];

const epubFaults: readonly (readonly [name: string, make: (set: Loose) => void])[] = [
  ['another context', (set) => (set['@context'] = ['http://www.w3.org/ns/anno.jsonld'])],
  ['another type', (set) => (set.type = 'AnnotationCollection')],
  ['an id that is no address', (set) => (set.id = 'notes')],
  ['nothing that it is about', (set) => delete set.about],
  ['one identifier that is no list', (set) => (set.about['dc:identifier'] = 'urn:lectern:one')],
  ['no items', (set) => delete set.items],
  ['a generator without a name', (set) => delete set.generator.name],
  ['made at no time', (set) => (set.generated = 'today')],
  ['an item twice', (set) => (set.items[1] = set.items[0])],
  ['an item without a time', (set) => delete set.items[0].created],
  ['an item changed before it was written', (set) => (set.items[0].modified = '1969-12-31T00:00:00.000Z')],
  ['an item with a motivation that the draft has not', (set) => (set.items[0].motivation = 'questioning')],
  ['an item with two bodies', (set) => (set.items[0].body = [set.items[0].body, set.items[0].body])],
  ['a body without a type', (set) => delete set.items[0].body.type],
  ['a body in Markdown', (set) => (set.items[0].body.format = 'text/markdown')],
  ['a colour that the draft has not', (set) => (set.items[0].body.color = 'rose')],
  ['a colour without a style', (set) => delete set.items[0].body.highlight],
  ['a style that the draft has not', (set) => (set.items[0].body.highlight = 'wavy')],
  ['tags that are no list', (set) => (set.items[0].body.tags = 'law')],
  ['one tag that is not the first', (set) => (set.items[0].body.tag = 'another')],
  ['a target without a selector', (set) => delete set.items[0].target.selector],
  ['a position that starts after its end', (set) => swapEnds(set.items[0].target.selector[0])],
  ['headings that are no list', (set) => (set.items[0].target.meta.headings = 'Sentence 1')],
  ['a creator that is a program', (set) => (set.items[0].creator.type = 'Software')],
  ['our part missing', (set) => delete set.items[0].lectern],
];

export interface Mutant {
  readonly name: string;
  /** The whole file, as JSON. */
  readonly file: Loose;
}

/** The right files that the mutants are made from. */
export function rightFiles(briefing: Briefing): { readonly w3c: W3cCollection; readonly epub: EpubSet } {
  const notes = richNotes(briefing);
  return { w3c: toJsonLd(notes, briefing), epub: toAnnotationSet(notes, briefing, 0) };
}

/** W3C collections with one fault each; the first item is on a passage, the second on one over two blocks. */
export function w3cMutants(briefing: Briefing): readonly Mutant[] {
  const { w3c } = rightFiles(briefing);
  return [
    ...w3cAnnotationFaults.map(([name, make]) => {
      const file = copy(w3c);
      make(file.first.items[0], file.first.items[1]);
      return { name, file };
    }),
    ...mutate(w3c, w3cCollectionFaults),
  ];
}

/** EPUB sets with one fault each. */
export function epubMutants(briefing: Briefing): readonly Mutant[] {
  return mutate(rightFiles(briefing).epub, epubFaults);
}

function mutate(right: object, faults: readonly (readonly [string, (file: Loose) => void])[]) {
  return faults.map(([name, make]): Mutant => {
    const file = copy(right);
    make(file);
    return { name, file };
  });
}

/** Two open questions that have everything that a note can have. */
function richNotes(briefing: Briefing): readonly Note[] {
  const [first, second] = briefing.blocks;
  if (!first || !second) throw new Error('The briefing has less than two blocks.');
  const end = second.text.length;
  const passages = [
    describePassage(first, 9, 20),
    joinPassage([
      { block: first, start: 9, end: first.text.length },
      { block: second, start: 0, end },
    ]),
  ];
  const drawn = fc.sample(anyNote(briefing), { numRuns: 2, seed: 1 });
  return drawn.map((note, index): Note => ({
    ...note,
    target: { kind: 'passage', passage: passages[index] ?? describePassage(first, 0, 1) },
    motivation: 'questioning',
    workflow: 'open',
    colour: 'rose',
    tags: ['law', 'money'],
    body: 'Who says so?',
    creator: 'Ana',
    links: [{ role: 'supports', target: { kind: 'article' } }],
  }));
}

function swapEnds(position: Loose): void {
  [position.start, position.end] = [position.end, position.start];
}

function copy(value: object): Loose {
  return JSON.parse(JSON.stringify(value));
}
