/** The briefing pack: what the reader chose to print. */
import * as z from 'zod/mini';
import { InferredSchema } from '../briefing/inferred';
import { clearLens, LensSchema } from '../briefing/lens';
import type { Lookup, PlacedGap } from '../briefing/lookup';
import { creatorLength } from '../notes/creator';
import { colours, NoteIdSchema, TagSchema, workflows } from '../notes/note';
import { SlugSchema } from '../briefing/statement';
import { QuerySchema } from '../search/query/kept-searches';

/** Every section, in the usual order. */
export const packSections = [
  'cover',
  'map',
  'comparison',
  'tensions',
  'gaps',
  'found',
  'annotated-text',
  'notes',
  'who-says-so',
  'numbers-and-times',
  'assumptions',
  'codebook',
  'glossary',
  'sentence-index',
  'lines-to-take',
] as const;
export type PackSection = (typeof packSections)[number];

export const papers = ['A4', 'Letter'] as const;
export const bindings = ['none', 'one-sided', 'two-sided'] as const;

/** How long a handling marking can be, in UTF-16 code units: it fits the head of every page. */
export const markingLength = 60;

/** How many ruled pages one pack can have. */
export const mostRuledPages = 20;

/** How many searches one pack can print. */
export const mostFound = 20;

/** How many notes can be chosen one by one. */
export const mostChosenNotes = 100_000;

/** All notes, none, or those of a filter: what can be said of any briefing's notes. */
export const AnyNotesSchema = z.union([
  z.strictObject({ include: z.enum(['all', 'none']) }),
  /** Those that are in each of these lists that is not empty, under one of its values, and what answers them. */
  z.strictObject({
    include: z.literal('filtered'),
    tags: z._default(z.array(TagSchema), []),
    colours: z._default(z.array(z.enum(colours)), []),
    creators: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(creatorLength))), []),
    /** Of questions. */
    workflows: z._default(z.array(z.enum(workflows)), []),
  }),
]);

/** Which notes a pack prints. */
export const PackNotesSchema = z.union([
  AnyNotesSchema,
  /** These and what answers them; ids of notes that are not there are passed over. */
  z.strictObject({
    include: z.literal('chosen'),
    noteIds: z.array(NoteIdSchema).check(z.maxLength(mostChosenNotes)),
  }),
]);

/** The searches whose results a pack prints. */
export const PackFoundSchema = z.array(QuerySchema).check(z.maxLength(mostFound));

export const PackRequestSchema = z.strictObject({
  briefingId: SlugSchema,
  paper: z.enum(papers),
  /** At least one, each once. They print in this order, but for the cover, which is always first. */
  sections: z.array(z.enum(packSections)).check(
    z.minLength(1),
    z.refine((sections) => new Set(sections).size === sections.length, 'A section prints once.'),
  ),
  notes: PackNotesSchema,
  /** Beside the text and listed, or listed only. */
  notesPlace: z.enum(['beside', 'listed']),
  /** What is not seen through it prints grey, in the comparison and in the annotated text; clear, nothing does. */
  lens: LensSchema,
  /** Which gaps the list of gaps holds, by id; it says how many it leaves out. */
  gaps: z._default(z.union([z.literal('all'), z.array(SlugSchema)]), 'all'),
  /** The searches whose results the section `found` prints, in this order; without one it does not print. */
  found: z._default(PackFoundSchema, []),
  /** Whether inferred assignments print as the editor made them. */
  inferred: InferredSchema,
  /** The handling marking for the head and foot of every page; empty for none. */
  marking: z.string().check(z.maxLength(markingLength)),
  /** Where the sheets are bound: a wider edge where the lines begin on every page, or on two-sided sheets at the inner edge. */
  binding: z._default(z.enum(bindings), 'one-sided'),
  /** Everything in one ink; else the reader's labels print in their colours too, besides their names. */
  greyscale: z._default(z.boolean(), true),
  /** No filled areas, and thinner lines. */
  inkSaving: z._default(z.boolean(), false),
  /** How many ruled pages the section for the reader's own lines has. */
  ruledPages: z._default(z.int().check(z.gte(1), z.lte(mostRuledPages)), 1),
  preparedFor: z.string().check(z.maxLength(120)),
  preparedBy: z.string().check(z.maxLength(120)),
  date: z.string().check(z.maxLength(60)),
});
export type PackRequest = z.infer<typeof PackRequestSchema>;

/** What one begins with: everything, on A4, with all notes beside the text and no marking. */
export function usualRequest(briefingId: string): PackRequest {
  return {
    briefingId,
    paper: 'A4',
    sections: [...packSections],
    notes: { include: 'all' },
    notesPlace: 'beside',
    lens: clearLens,
    gaps: 'all',
    found: [],
    inferred: 'assigned',
    marking: '',
    binding: 'one-sided',
    greyscale: true,
    inkSaving: false,
    ruledPages: 1,
    preparedFor: '',
    preparedBy: '',
    date: '',
  };
}

/** The sections that print, in their order: what was chosen, and has something to print. */
export function printedSections({ sections, found }: Pick<PackRequest, 'sections' | 'found'>): PackSection[] {
  const printed = sections.filter((section) => section !== 'found' || found.length > 0);
  return printed.includes('cover') ? ['cover', ...printed.filter((section) => section !== 'cover')] : printed;
}

/** The sections with one more, after those that come before it in the usual order; the same ones where it is there. */
export function withSectionIn(sections: readonly PackSection[], added: PackSection): PackSection[] {
  if (sections.includes(added)) return [...sections];
  const before = new Set(packSections.slice(0, packSections.indexOf(added)));
  const place = sections.findLastIndex((section) => before.has(section)) + 1;
  return sections.toSpliced(place, 0, added);
}

/** Whether the request prints the search. */
export function printsFound(
  { sections, found }: Pick<PackRequest, 'sections' | 'found'>,
  query: string,
): boolean {
  return found.includes(query.trim()) && sections.includes('found');
}

/** The request that prints the search too, last of those that it prints; the same one where it prints it already. */
export function withFound(request: PackRequest, query: string): PackRequest {
  const wanted = query.trim();
  if (printsFound(request, wanted)) return request;
  const isIn = request.found.includes(wanted);
  return {
    ...request,
    sections: withSectionIn(request.sections, 'found'),
    found: isIn ? request.found : [...request.found, wanted],
  };
}

/** The request without the search; without any the section stays chosen and prints nothing. */
export function withoutFound(request: PackRequest, query: string): PackRequest {
  return { ...request, found: request.found.filter((each) => each !== query) };
}

/** The gaps that the pack's list of gaps holds, in their order. */
export function packGaps({ gaps }: Lookup, request: Pick<PackRequest, 'gaps'>): readonly PlacedGap[] {
  const chosen = request.gaps;
  return chosen === 'all' ? gaps : gaps.filter(({ gap }) => chosen.includes(gap.id));
}

/** The pages of a section in the finished pack, first and last, counted from 1. */
export interface PackSectionPages {
  readonly section: PackSection;
  readonly first: number;
  readonly last: number;
}

/** A pack that has been laid out: the very bytes that will be saved or printed lie at `url`. */
export interface PreparedPack {
  readonly packId: number;
  readonly url: string;
  readonly pages: number;
  readonly sections: readonly PackSectionPages[];
  /** How many notes print. */
  readonly notes: number;
  /** How many more were chosen, which stand in none of its sections. */
  readonly notesInNoSection: number;
}
