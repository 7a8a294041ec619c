/**
 * One annotation of a file as a note. Our own come back as they were. Those of other programs are read as far as they
 * can be placed: on exact words of the article, or on the article as a whole.
 */
import * as z from 'zod/mini';
import type { Briefing } from '../briefing';
import {
  type Colour,
  colours,
  type Motivation,
  motivations,
  type NoteContent,
  NoteContentSchema,
  settleContent,
  type Target,
} from '../note';
import { describePassage } from '../passage';
import { epubColours } from './annotations-schema';
import { toUtf16 } from './code-points';
import { styleClassOf } from './jsonld-schema';
import { type LecternPart, LecternPartSchema } from './lectern-part';
import { isRecord } from './read-items';

/** What an annotation says, before it has an id and a place on disk. */
export interface ReadAnnotation extends NoteContent {
  /** The id as the file has it, or null where it has none. */
  readonly id: string | null;
  readonly target: Target;
  readonly creator: string | null;
  readonly createdMs: number | null;
  readonly modifiedMs: number | null;
  /** What our own files carry besides, or null in a file of another program. */
  readonly own: Pick<LecternPart, 'edition' | 'rev' | 'breadcrumb' | 'value' | 'reviewed'> | null;
}

/** Why an annotation cannot be read, in a sentence. */
export class RefusedAnnotation extends Error {}

/** The annotation as a note on this briefing. Throws a RefusedAnnotation with the reason when it cannot be one. */
export function readAnnotation(item: unknown, briefing: Briefing): ReadAnnotation {
  if (!isRecord(item)) throw new RefusedAnnotation('It is not an annotation.');
  const own = readOwnPart(item);
  if (own && own.briefing !== briefing.id) {
    throw new RefusedAnnotation(`It is on another briefing, ${own.briefing}.`);
  }
  return {
    id: typeof item['id'] === 'string' ? item['id'] : null,
    ...readContent(item, own),
    target: own?.target ?? findTarget(item['target'], briefing),
    creator: readCreator(item['creator']),
    createdMs: readTime(item['created'], 'created'),
    modifiedMs: readTime(item['modified'], 'modified'),
    own,
  };
}

function readOwnPart(item: Readonly<Record<string, unknown>>): LecternPart | null {
  const part = item['lectern:note'] ?? item['lectern'];
  if (part === undefined) return null;
  const parsed = LecternPartSchema.safeParse(part);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new RefusedAnnotation(`What Lectern wrote about it is damaged at “${where}”.`);
}

function readContent(item: Readonly<Record<string, unknown>>, own: LecternPart | null): NoteContent {
  refuseWordless(item);
  const bodies = listOf(item['body']).filter(isRecord);
  const isTag = (body: Readonly<Record<string, unknown>>): boolean => body['purpose'] === 'tagging';
  const words = bodies.filter((body) => !isTag(body)).map((body) => body['value']);
  const tags = [...bodies.filter(isTag).map((body) => body['value']), ...bodies.flatMap(epubTags)];
  const body = [item['bodyValue'], ...words].filter((value) => typeof value === 'string').join('\n\n');
  const content = NoteContentSchema.safeParse({
    motivation: own?.motivation ?? readMotivation(item['motivation'], body),
    colour: readColour(item, bodies),
    tags: tags.filter((tag) => typeof tag === 'string'),
    body,
    workflow: own?.workflow ?? null,
    links: own?.links ?? [],
  });
  if (content.success) return settleContent(content.data);
  const field = String(content.error.issues[0]?.path[0] ?? '');
  throw new RefusedAnnotation(`Its ${field} cannot be kept: too long, too many, or not as a note has them.`);
}

/** A note is never taken in without the words that it came with. */
function refuseWordless(item: Readonly<Record<string, unknown>>): void {
  const isAbsent = (value: unknown): boolean => value === undefined || value === null;
  const isText = (value: unknown): boolean => isAbsent(value) || typeof value === 'string';
  for (const body of listOf(item['body'])) {
    if (typeof body === 'string') {
      throw new RefusedAnnotation('Its text lies somewhere else, and addresses are not followed.');
    }
    if (!isRecord(body) || !isText(body['value'])) throw new RefusedAnnotation('Its body is not text.');
  }
  if (!isText(item['bodyValue'])) throw new RefusedAnnotation('Its body is not text.');
}

function epubTags(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(body['tags']) ? body['tags'] : body['tag'] === undefined ? [] : [body['tag']];
}

function readMotivation(value: unknown, body: string): Motivation {
  const known = listOf(value).find((one) => motivations.some((motivation) => motivation === one));
  // A reply without the note it answers, and motivations that we have no word for, are what their words make them.
  const found = motivations.find((motivation) => motivation === known && motivation !== 'replying');
  return found ?? (/\S/u.test(body) ? 'commenting' : 'highlighting');
}

function readColour(
  item: Readonly<Record<string, unknown>>,
  bodies: readonly Readonly<Record<string, unknown>>[],
): Colour | null {
  const classes = listOf(item['target']).flatMap((target) =>
    isRecord(target) ? listOf(target['styleClass']) : [],
  );
  const names = bodies.map((body) => body['color']);
  return (
    colours.find((colour) => classes.includes(styleClassOf(colour)) || names.includes(epubColours[colour])) ??
    (names.includes('orange') ? 'straw' : null)
  );
}

function readCreator(value: unknown): string | null {
  const creator: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof creator === 'string') return creator.slice(0, 100);
  return isRecord(creator) && typeof creator['name'] === 'string' ? creator['name'].slice(0, 100) : null;
}

function readTime(value: unknown, field: string): number | null {
  if (value === undefined || value === null) return null;
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RefusedAnnotation(`Its time “${field}” is not a time.`);
  return Math.max(0, milliseconds);
}

const QuoteSelectorSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1)),
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
});
const PositionSelectorSchema = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.positive()),
});

/** Exact words that stand once in the article, or where their context or position says; never similar words. */
function findTarget(target: unknown, briefing: Briefing): Target {
  const [first] = listOf(target);
  const selectors = isRecord(first) ? listOf(first['selector']) : [];
  const quote = selectors.map((one) => QuoteSelectorSchema.safeParse(one)).find((one) => one.success)?.data;
  if (!quote) {
    if (selectors.length > 0) throw new RefusedAnnotation('It gives no words that it is on.');
    return { kind: 'article' };
  }
  const places = placesOf(quote.exact, briefing);
  if (places.length === 0) throw new RefusedAnnotation('The words it is on are not in the article.');
  const position = selectors
    .map((one) => PositionSelectorSchema.safeParse(one))
    .find((one) => one.success)?.data;
  const fitting = places.filter(
    ({ block, start }) =>
      block.text.slice(0, start).endsWith(quote.prefix ?? '') &&
      block.text.slice(start + quote.exact.length).startsWith(quote.suffix ?? ''),
  );
  const positioned = places.filter(
    ({ block, start }) => position !== undefined && toUtf16(block.text, position.start) === start,
  );
  const [place, second] = [places, fitting, positioned].find((found) => found.length === 1) ?? places;
  if (!place || second)
    throw new RefusedAnnotation('The words it is on stand in the article more than once.');
  const end = place.start + quote.exact.length;
  return { kind: 'passage', passage: describePassage(place.block, place.start, end) };
}

function placesOf(exact: string, briefing: Briefing) {
  return briefing.blocks.flatMap((block) => {
    const found: { readonly block: typeof block; readonly start: number }[] = [];
    for (let at = block.text.indexOf(exact); at >= 0; at = block.text.indexOf(exact, at + 1)) {
      found.push({ block, start: at });
    }
    return found;
  });
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
