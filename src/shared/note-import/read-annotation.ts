/**
 * One W3C or EPUB annotation of a file. Our own come back as they were. Those of other programs are read as far as they
 * say words that they are on, or are on the article as a whole.
 */
import { safeParse } from '../validate/safe-parse';
import type { Briefing } from '../briefing/briefing';
import { epubColours } from '../note-export/annotations-schema';
import { styleClassOf } from '../note-export/jsonld-schema';
import { type LecternPart, LecternPartSchema } from '../note-export/lectern-part';
import { type Colour, colours, type Motivation, motivations, type NoteContent } from '../notes/note';
import { NoteContentSchema, settleContent } from '../notes/note';
import { bodyWords } from './body-words';
import { foreignContent } from './foreign-content';
import { type IncomingNote, type ReadHtml, RefusedAnnotation } from './incoming-note';
import { isLikeAnnotation, isRecord } from './read-items';
import { quotesOf } from './read-selectors';

/** The annotation as a note on this briefing. Throws a RefusedAnnotation with the reason when it cannot be one. */
export function readAnnotation(item: unknown, briefing: Briefing, readHtml: ReadHtml): IncomingNote {
  if (!isRecord(item) || !isLikeAnnotation(item)) throw new RefusedAnnotation('It is not an annotation.');
  const own = readOwnPart(item);
  if (own && own.briefing !== briefing.id) {
    throw new RefusedAnnotation(`It is on another briefing, ${own.briefing}.`);
  }
  const quotes = own ? [] : quotesOf(item['target']);
  // Our own bodies are Markdown, whatever is said of them.
  const bodies = bodiesOf(item['body'], own ? (text) => text : readHtml);
  return {
    id: typeof item['id'] === 'string' && item['id'] !== '' ? item['id'] : null,
    ...readContent(item, bodies, own),
    target: own?.target ?? quotes[0] ?? answered(item) ?? { kind: 'article' },
    more: quotes.slice(1),
    remarks: bodies.some(({ isAddress }) => isAddress)
      ? ['Its text lies at the address in it, which was not opened.']
      : [],
    creator: readCreator(item['creator']),
    createdMs: readTime(item['created'], 'created'),
    modifiedMs: readTime(item['modified'], 'modified'),
    own: own && {
      edition: own.edition,
      rev: own.rev,
      modifiedBy: own.modifiedBy,
      breadcrumb: own.breadcrumb,
      value: own.value,
      reviewed: own.reviewed,
      writtenOn: own.writtenOn,
      ...(own.lineage && { lineage: own.lineage }),
    },
  };
}

/** A reply of another program names the annotation that it answers. */
function answered(item: Readonly<Record<string, unknown>>): IncomingNote['target'] | null {
  if (!listOf(item['motivation']).includes('replying')) return null;
  const [target] = listOf(item['target']);
  const id: unknown = isRecord(target) ? (target['source'] ?? target['id']) : target;
  return typeof id === 'string' ? { kind: 'answer', id } : null;
}

function readOwnPart(item: Readonly<Record<string, unknown>>): LecternPart | null {
  const part = item['lectern:note'] ?? item['lectern'];
  if (part === undefined) return null;
  const parsed = safeParse(LecternPartSchema, part);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new RefusedAnnotation(`What Lectern wrote about it is damaged at “${where}”.`);
}

function readContent(
  item: Readonly<Record<string, unknown>>,
  bodies: readonly Body[],
  own: LecternPart | null,
): NoteContent {
  if (!isAbsent(item['bodyValue']) && typeof item['bodyValue'] !== 'string') {
    throw new RefusedAnnotation('Its body is not text.');
  }
  const records = listOf(item['body']).filter(isRecord);
  const tags = [...bodies.flatMap(({ tag }) => tag ?? []), ...records.flatMap(epubTags)].filter(
    (tag) => typeof tag === 'string',
  );
  const body = [item['bodyValue'], ...bodies.map(({ words }) => words)]
    .filter((value) => typeof value === 'string')
    .join('\n\n');
  const colour = readColour(item, records);
  if (!own) return foreignContent({ motivation: readMotivation(item['motivation']), colour, tags, body });
  const { motivation, workflow, links } = own;
  const content = safeParse(NoteContentSchema, { motivation, colour, tags, body, workflow, links });
  if (content.success) return settleContent(content.data);
  const field = String(content.error.issues[0]?.path[0] ?? '');
  throw new RefusedAnnotation(`Its ${field} cannot be kept: too long, too many, or not as a note has them.`);
}

interface Body {
  readonly words?: string;
  readonly tag?: string;
  /** The words are an address at which the text lies. */
  readonly isAddress?: true;
}

/** The bodies, also those that are alternatives or parts of one. */
function bodiesOf(body: unknown, readHtml: ReadHtml, depth = 0): readonly Body[] {
  return listOf(body).flatMap((each) => {
    const items: unknown = isRecord(each) ? each['items'] : null;
    return Array.isArray(items) && depth < deepest
      ? bodiesOf(items, readHtml, depth + 1)
      : [readBody(each, readHtml)];
  });
}

const deepest = 8;

/** A note is never taken in without the words that it came with; of those that lie elsewhere it has the address. */
function readBody(body: unknown, readHtml: ReadHtml): Body {
  if (typeof body === 'string') {
    // The model has an address here; some programs write the words themselves.
    return /^[a-z][a-z0-9+.-]*:\S+$/iu.test(body) ? { words: body, isAddress: true } : { words: body };
  }
  const value: unknown = isRecord(body) ? (body['value'] ?? body['chars']) : null;
  if (!isRecord(body) || !(isAbsent(value) || typeof value === 'string')) {
    throw new RefusedAnnotation('Its body is not text.');
  }
  if (isAbsent(value)) {
    const address: unknown = body['source'] ?? body['id'];
    return typeof address === 'string' ? { words: address, isAddress: true } : {};
  }
  const isTag = listOf(body['purpose']).some((purpose) => purpose === 'tagging' || purpose === 'classifying');
  return isTag ? { tag: value } : { words: bodyWords(value, body['format'], readHtml) };
}

function epubTags(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  return [body['tags'], body['tag']].flatMap(listOf).filter((tag, index, all) => all.indexOf(tag) === index);
}

/** Motivations that we have no word for are what their words make them. */
function readMotivation(value: unknown): Motivation | null {
  const known = listOf(value).find((one) => motivations.some((motivation) => motivation === one));
  return motivations.find((motivation) => motivation === known && motivation !== 'highlighting') ?? null;
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
    null
  );
}

function readCreator(value: unknown): string | null {
  const creator: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof creator === 'string') return creator.slice(0, 100);
  if (!isRecord(creator)) return null;
  const name: unknown = [creator['name'], creator['nickname'], creator['id']].find(
    (one) => typeof one === 'string',
  );
  return typeof name === 'string' ? name.slice(0, 100) : null;
}

/** A time in milliseconds UTC; null where there is none. Throws a RefusedAnnotation for what is no time. */
export function readTime(value: unknown, field: string): number | null {
  if (isAbsent(value) || value === '') return null;
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RefusedAnnotation(`Its time “${field}” is not a time.`);
  return Math.max(0, milliseconds);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function listOf(value: unknown): readonly unknown[] {
  if (isAbsent(value)) return [];
  return Array.isArray(value) ? value : [value];
}
