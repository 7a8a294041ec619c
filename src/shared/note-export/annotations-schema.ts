/**
 * Our EPUB annotation sets, to the letter: closed objects, with what the draft says and what programs of today insist on.
 * The draft has no schema of its own.
 */
import * as z from 'zod/mini';
import type { Colour, Motivation } from '../notes/note';
import { SlugSchema } from '../briefing/statement';
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

/** Programs that read these files today insist on this context; later drafts name one of their own. */
export const epubContext = 'http://www.w3.org/ns/anno.jsonld';

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
export const epubMotivations = {
  highlighting: 'highlighting',
  commenting: 'commenting',
  questioning: 'commenting',
  bookmarking: 'bookmarking',
  linking: 'commenting',
  replying: 'commenting',
} as const satisfies Readonly<Record<Motivation, string>>;

const BodySchema = z
  .strictObject({
    type: z.literal('TextualBody'),
    value: WordsSchema,
    format: z.literal('text/plain'),
    color: z.optional(z.enum(Object.values(epubColours))),
    highlight: z.optional(z.literal('solid')),
    tag: z.optional(TagSchema),
    tags: z.optional(z.array(TagSchema).check(z.minLength(1))),
  })
  .check(
    z.refine(({ color, highlight }) => (color === undefined) === (highlight === undefined), {
      error: 'a colour and its style come together',
      path: ['highlight'],
    }),
    z.refine(({ tag, tags }) => tag === tags?.[0], { error: 'it is the first of the tags', path: ['tag'] }),
  );

export const EpubAnnotationSchema = z
  .strictObject({
    '@context': z.literal(epubContext),
    id: NoteUriSchema,
    type: z.literal('Annotation'),
    motivation: z.enum(Object.values(epubMotivations)),
    created: TimeSchema,
    modified: TimeSchema,
    creator: CreatorSchema,
    body: BodySchema,
    target: z.strictObject({
      source: z.string(),
      /** Empty for a note on something without words: programs of today insist on a list. */
      selector: z.union([SelectorsSchema, z.tuple([])]),
      meta: z.strictObject({ headings: z.tuple([z.strictObject({ level: z.literal(1), txt: z.string() })]) }),
    }),
    lectern: WrittenPartSchema,
  })
  .check(({ value, issues }) => {
    const refuse = (path: readonly string[], message: string): void => {
      issues.push({ code: 'custom', input: value, path: [...path], message });
    };
    const { motivation, lectern: own } = value;
    for (const [path, reason] of contradictionsIn(value, own)) refuse(path, reason);
    if (motivation !== epubMotivations[own.motivation]) refuse(['motivation'], 'it is not the note’s');
  });
export type EpubAnnotation = z.infer<typeof EpubAnnotationSchema>;

/** A whole set. */
export const EpubSetSchema = z
  .strictObject({
    '@context': z.literal(epubContext),
    id: z.string(),
    type: z.literal('AnnotationSet'),
    generator: z.strictObject({
      id: z.literal('urn:lectern'),
      type: z.literal('Software'),
      name: z.literal('Lectern'),
    }),
    generated: TimeSchema,
    title: z.string().check(z.minLength(1)),
    about: z.strictObject({
      'dc:identifier': z.tuple([z.string(), z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/))]),
      'dc:format': z.literal('text/plain'),
      'dc:title': z.string().check(z.minLength(1)),
    }),
    items: z.array(EpubAnnotationSchema),
  })
  .check(({ value, issues }) => {
    const refuse = (path: readonly string[], message: string): void => {
      issues.push({ code: 'custom', input: value, path: [...path], message });
    };
    const { id, about, items } = value;
    const briefing = /^urn:lectern:(.+):notes$/u.exec(id)?.[1];
    if (!SlugSchema.safeParse(briefing).success) refuse(['id'], 'it names no briefing');
    if (about['dc:identifier'][0] !== `urn:lectern:${briefing}`)
      refuse(['about', 'dc:identifier'], 'it is not the briefing');
    if (new Set(items.map((item) => item.id)).size !== items.length)
      refuse(['items'], 'a note is in it twice');
    if (items.some(({ lectern }) => lectern.briefing !== briefing))
      refuse(['items'], 'a note is on another briefing');
  });
export type EpubSet = z.infer<typeof EpubSetSchema>;
