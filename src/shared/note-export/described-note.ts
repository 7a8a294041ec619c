/** A note with what every export says of it: its number, its place and the words it is on. */
import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing/briefing';
import { isGap } from '../briefing/comparison';
import { type Lookup, lookUp } from '../briefing/lookup';
import type { MessageId } from '../messages/catalogue';
import type { Note, Target } from '../notes/note';
import { numberNotes, orderNotes } from '../notes/note-order';

export interface DescribedNote {
  readonly note: Note;
  /** The number it has on screen and on paper; null for a reply, which stands under its note. */
  readonly number: number | null;
  /** The words it is on: kept with a passage, else the briefing's; null where there are none. */
  readonly quote: string | null;
}

/** Puts a message of the catalogue into words; the main process gives its own. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string>>) => string;

/**
 * The notes in the article's order with their numbers and quotes. They are some of the notes `among` which they stand on
 * screen, by which they are ordered and numbered.
 */
export function describeNotes(
  notes: readonly Note[],
  briefing: Briefing,
  among: readonly Note[] = notes,
): readonly DescribedNote[] {
  const chosen = new Set(notes.map(({ id }) => id));
  const numbers = numberNotes(among, briefing);
  const lookup = lookUp(briefing);
  return orderNotes(among, briefing)
    .filter(({ id }) => chosen.has(id))
    .map((note) => ({ note, number: numbers.get(note.id) ?? null, quote: quoteOf(note, briefing, lookup) }));
}

/**
 * The words that a note is on: a passage's own, else what the briefing says there, else what it said when the note was
 * put there. Null for the whole article, for a reply, and for what had no words.
 */
export function quoteOf({ target, value }: Note, briefing: Briefing, lookup: Lookup): string | null {
  return wordsOf(target, briefing, lookup) ?? value?.text ?? null;
}

function wordsOf(target: Target, briefing: Briefing, lookup: Lookup): string | null {
  switch (target.kind) {
    case 'article':
    case 'note':
      return null;
    case 'topic':
      return lookup.topics.get(target.topicId)?.label ?? null;
    case 'block':
      return lookup.blocks.get(target.blockId)?.text ?? null;
    case 'passage':
      return target.passage.exact;
    case 'statement':
      return lookup.statements.get(target.statementId)?.quote.exact ?? null;
    case 'cell': {
      const cell = lookup.topics.get(target.topicId)?.cells[target.columnId];
      return !cell || isGap(cell) ? null : cell.entries.map((entry) => entry.quote.exact).join(' … ');
    }
    case 'tension':
      return briefing.tensions.find(({ id }) => id === target.tensionId)?.title ?? null;
    default:
      return assertNever(target);
  }
}

/** A time as it is written in files: ISO 8601 in UTC, to the millisecond; empty for none. */
export function isoTime(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
}
