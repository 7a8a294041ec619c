/**
 * What a note has to know of its past so that two stores can put their versions together: when each part of it was last
 * written, and which of its wordings were written over. Earlier wordings are named by their hash alone: a file does not
 * carry along what its reader took out.
 */
import * as z from 'zod/mini';
import type { NoteContent, Target } from '../notes/note';

/** Milliseconds UTC as far as the clocks were right; always later than what the writer had seen. */
const TimeSchema = z.int();
/** `<time>.<the beginning of the hash of the words>`; an `f` before it: read from another program's file. */
const WordingSchema = z.string().check(z.regex(/^f?\d{1,16}\.[0-9a-f]{12}$/));
const ElementsSchema = z.array(z.tuple([z.string().check(z.maxLength(200)), TimeSchema]));

export const LineageSchema = z.strictObject({
  /** The wordings that nobody has written over. With more than one, the latest is the note's; the others are replies. */
  words: z.array(WordingSchema).check(z.minLength(1), z.maxLength(1000)),
  /** The wordings that were written over. */
  past: z.array(WordingSchema).check(z.maxLength(100_000)),
  /** When the label, the kind (with the state of a question) and the place were last written. */
  label: TimeSchema,
  kind: TimeSchema,
  place: TimeSchema,
  /** When each tag was last added; below zero, when it was taken away. */
  tags: ElementsSchema.check(z.maxLength(10_000)),
  /** The same for links, by hash. */
  links: ElementsSchema.check(z.maxLength(10_000)),
  /** When those who are named on the note took their names, as far as they said; missing where none did. */
  names: z.optional(
    z.array(z.tuple([z.string().check(z.maxLength(100)), TimeSchema])).check(z.maxLength(1000)),
  ),
});
export type Lineage = Readonly<z.infer<typeof LineageSchema>>;

/** The SHA-256 of the data, hexadecimal. */
export type Hash = (data: unknown) => string;

/** What of a note has a lineage. */
export interface Written extends NoteContent {
  readonly target: Target;
}

/** The lineage of a note that was just written. `prefix` is `f` for a note of another program. */
export function beginLineage(written: Written, atMs: number, hash: Hash, prefix: 'f' | '' = ''): Lineage {
  return {
    words: [`${prefix}${nameWording(written.body, atMs, hash)}`],
    past: [],
    label: atMs,
    kind: atMs,
    place: atMs,
    tags: sorted(written.tags.map((tag) => [tag, atMs])),
    links: sorted(written.links.map((link) => [linkName(link, hash), atMs])),
  };
}

/** The lineage after a change from one state to the next; the same when nothing that it follows has changed. */
export function continueLineage(
  lineage: Lineage,
  { before, after, atMs }: { readonly before: Written; readonly after: Written; readonly atMs: number },
  hash: Hash,
): Lineage {
  // A clock that was set back does not make what is written now older than what it is written over.
  const now = Math.max(Math.trunc(atMs), latestTime(lineage) + 1);
  const current = displayedWording(lineage, before.body, hash);
  const isReworded = before.body !== after.body;
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return {
    words: isReworded
      ? [...lineage.words.filter((each) => each !== current), nameWording(after.body, now, hash)].toSorted()
      : lineage.words,
    past: isReworded ? union(lineage.past, [current]) : lineage.past,
    label: before.colour === after.colour ? lineage.label : now,
    kind: before.motivation === after.motivation && before.workflow === after.workflow ? lineage.kind : now,
    place: isSame(before.target, after.target) ? lineage.place : now,
    tags: continueElements(lineage.tags, before.tags, after.tags, now),
    links: continueElements(
      lineage.links,
      before.links.map((link) => linkName(link, hash)),
      after.links.map((link) => linkName(link, hash)),
      now,
    ),
    ...(lineage.names && { names: lineage.names }),
  };
}

/** The wording that is the note's own words; made up where the lineage does not know them. */
export function displayedWording(lineage: Lineage, body: string, hash: Hash): string {
  const own = hashOfWords(body, hash);
  const known = lineage.words.filter((each) => wordingHash(each) === own);
  return known.toSorted(byTime).at(-1) ?? nameWording(body, 0, hash);
}

export function wordingHash(wording: string): string {
  return wording.slice(wording.indexOf('.') + 1);
}

export function wordingTime(wording: string): number {
  return Number.parseInt(wording.replace('f', ''), 10);
}

export function isForeignWording(wording: string): boolean {
  return wording.startsWith('f');
}

/** Earlier before later; of one time, by the words. */
export function byTime(a: string, b: string): number {
  return wordingTime(a) - wordingTime(b) || (wordingHash(a) < wordingHash(b) ? -1 : a === b ? 0 : 1);
}

export function hashOfWords(body: string, hash: Hash): string {
  return hash(body).slice(0, 12);
}

export function linkName(link: NoteContent['links'][number], hash: Hash): string {
  return hash(link).slice(0, 12);
}

/** The values of both, each once, in one order. */
export function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].toSorted();
}

type Elements = Lineage['tags'];

export function sorted(elements: readonly (readonly [string, number])[]): Elements {
  return elements.map(([name, at]): [string, number] => [name, at]).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function continueElements(
  elements: Elements,
  before: readonly string[],
  after: readonly string[],
  now: number,
): Elements {
  const changed = new Map(elements);
  for (const each of before) if (!after.includes(each)) changed.set(each, -now);
  for (const each of after) if (!before.includes(each)) changed.set(each, now);
  return sorted([...changed]);
}

function latestTime({ words, past, label, kind, place, tags, links }: Lineage): number {
  let latest = Math.max(label, kind, place);
  for (const each of words) latest = Math.max(latest, wordingTime(each));
  for (const each of past) latest = Math.max(latest, wordingTime(each));
  for (const [, at] of tags) latest = Math.max(latest, Math.abs(at));
  for (const [, at] of links) latest = Math.max(latest, Math.abs(at));
  return latest;
}

function nameWording(body: string, atMs: number, hash: Hash): string {
  return `${Math.max(0, Math.trunc(atMs))}.${hashOfWords(body, hash)}`;
}
