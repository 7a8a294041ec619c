/** What other programs write in a note, made to fit one of ours: no words are lost, and tags keep their spelling as far as ours allow. */
import { safeParse } from '../validate/safe-parse';
import {
  type Colour,
  emptyContent,
  type Motivation,
  type NoteContent,
  NoteContentSchema,
  noteLimits,
  settleContent,
} from '../notes/note';
import { RefusedAnnotation } from './incoming-note';

export interface ForeignContent {
  readonly motivation?: Motivation | null;
  readonly colour?: Colour | null;
  readonly tags: readonly string[];
  readonly body: string;
}

/** The content of a note. Throws a RefusedAnnotation when it is more than a note can hold. */
export function foreignContent({ motivation, colour, tags, body }: ForeignContent): NoteContent {
  const words = body.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed();
  if (words.length > noteLimits.bodyLength) {
    throw new RefusedAnnotation(
      `Its text is longer than ${noteLimits.bodyLength.toLocaleString('en-GB')} characters.`,
    );
  }
  const spelled = [...new Set(tags.map(spellTag).filter((tag) => tag !== ''))];
  if (spelled.length > noteLimits.tags) {
    throw new RefusedAnnotation(`It has more than ${noteLimits.tags} tags.`);
  }
  const content = safeParse(NoteContentSchema, {
    ...emptyContent,
    motivation: motivation ?? (/\S/u.test(words) ? 'commenting' : 'highlighting'),
    colour: colour ?? null,
    tags: spelled,
    body: words,
  });
  if (content.success) return settleContent(content.data);
  const field = String(content.error.issues[0]?.path[0] ?? '');
  throw new RefusedAnnotation(`Its ${field} cannot be kept: too long, or not as a note has them.`);
}

/** Our tags have no comma and do not begin with #; a long one is cut. */
function spellTag(tag: string): string {
  const plain = tag
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\s*,\s*|\s+/gu, ' ')
    .replace(/^[#\s]+/u, '')
    .trim();
  return Array.from(plain)
    .slice(0, noteLimits.tagLength / 2)
    .join('')
    .trim();
}
