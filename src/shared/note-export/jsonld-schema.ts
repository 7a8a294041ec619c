/**
 * Our W3C annotations, to the letter: closed objects, and what the model's own suite does not look at, such as that a
 * note is not changed before it is written. The published model allows more; we write no more than this.
 */
import * as z from 'zod/mini';
import { colours, motivations } from '../notes/note';
import { SlugSchema } from '../briefing/statement';
import { fills } from './fills';
import { CreatorSchema } from './lectern-part';
import { SelectorsSchema } from './selectors';
import {
  contradictionsIn,
  NoteUriSchema,
  TagSchema,
  TimeSchema,
  WordsSchema,
  WrittenPartSchema,
} from './written-part';

const W3cContextSchema = z.literal('http://www.w3.org/ns/anno.jsonld');

/** `lectern:note` is declared a JSON value, so that a JSON-LD processor carries it along untouched. */
const ContextSchema = z.tuple([
  W3cContextSchema,
  z.strictObject({
    lectern: z.literal('urn:lectern:terms#'),
    'lectern:note': z.strictObject({ '@id': z.literal('lectern:note'), '@type': z.literal('@json') }),
  }),
]);

const StyleClassSchema = z.enum(colours.map((colour) => `lectern-${colour}` as const));

const BodySchema = z.discriminatedUnion('purpose', [
  z.strictObject({
    type: z.literal('TextualBody'),
    value: WordsSchema.check(z.minLength(1)),
    format: z.literal('text/markdown'),
    purpose: z.literal('commenting'),
  }),
  z.strictObject({ type: z.literal('TextualBody'), value: TagSchema, purpose: z.literal('tagging') }),
]);

export const W3cAnnotationSchema = z
  .strictObject({
    '@context': ContextSchema,
    id: NoteUriSchema,
    type: z.literal('Annotation'),
    motivation: z.enum(motivations),
    created: TimeSchema,
    modified: TimeSchema,
    creator: CreatorSchema,
    stylesheet: z.optional(z.strictObject({ type: z.literal('CssStylesheet'), value: z.string() })),
    body: z.optional(
      z.array(BodySchema).check(
        z.minLength(1),
        z.refine(
          (bodies) => bodies.slice(1).every(({ purpose }) => purpose === 'tagging'),
          'the words come first, and once; the rest are tags',
        ),
      ),
    ),
    target: z.strictObject({
      source: z.string(),
      scope: z.string(),
      selector: z.optional(SelectorsSchema),
      styleClass: z.optional(StyleClassSchema),
    }),
    'lectern:note': WrittenPartSchema,
  })
  .check(({ value, issues }) => {
    const refuse = (path: readonly string[], message: string): void => {
      issues.push({ code: 'custom', input: value, path: [...path], message });
    };
    const { target, stylesheet, motivation, 'lectern:note': own } = value;
    for (const [path, reason] of contradictionsIn(value, own)) refuse(path, reason);
    if (motivation !== own.motivation) refuse(['motivation'], 'it is not the note’s');
    if (target.scope !== `urn:lectern:${own.briefing}`) refuse(['target', 'scope'], 'it is not the briefing');
    const colour = colours.find((each) => target.styleClass === styleClassOf(each));
    if (stylesheet?.value !== (colour && ruleOf(colour)))
      refuse(['stylesheet'], 'it is not the one of the style class');
  });
export type W3cAnnotation = z.infer<typeof W3cAnnotationSchema>;

const PageSchema = z.strictObject({
  '@context': W3cContextSchema,
  id: z.string(),
  type: z.literal('AnnotationPage'),
  partOf: z.strictObject({ id: z.string(), total: z.int() }),
  startIndex: z.literal(0),
  items: z.array(W3cAnnotationSchema).check(z.minLength(1)),
});

/** A whole file. One of no notes has no page. */
export const W3cCollectionSchema = z
  .strictObject({
    '@context': W3cContextSchema,
    id: z.string(),
    type: z.literal('AnnotationCollection'),
    label: z.string().check(z.minLength(1)),
    total: z.int().check(z.nonnegative()),
    first: z.optional(PageSchema),
  })
  .check(({ value, issues }) => {
    const refuse = (path: readonly string[], message: string): void => {
      issues.push({ code: 'custom', input: value, path: [...path], message });
    };
    const { id, total, first } = value;
    const items = first?.items ?? [];
    const briefing = /^urn:lectern:(.+):notes$/u.exec(id)?.[1];
    if (!SlugSchema.safeParse(briefing).success) refuse(['id'], 'it names no briefing');
    if (total !== items.length) refuse(['total'], 'it is not the number of the notes');
    if (new Set(items.map((item) => item.id)).size !== items.length)
      refuse(['first', 'items'], 'a note is in it twice');
    if (items.some((item) => item['lectern:note'].briefing !== briefing))
      refuse(['first', 'items'], 'a note is on another briefing');
    if (first && (first.id !== `${id}:1` || first.partOf.id !== id || first.partOf.total !== total))
      refuse(['first', 'partOf'], 'the page is not of this collection');
  });
export type W3cCollection = z.infer<typeof W3cCollectionSchema>;

type Colour = (typeof colours)[number];

/** The class that names a label in our files. */
export function styleClassOf<Name extends Colour>(colour: Name): `lectern-${Name}` {
  return `lectern-${colour}`;
}

/** The rule for a label's class; a style class without a style sheet is an error of the model. */
export function ruleOf(colour: Colour): string {
  return `.${styleClassOf(colour)} { background: ${fills[colour]}; }`;
}
