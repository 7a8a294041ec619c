/** Which notes a pack prints, in which order, and where each belongs on its pages. */
import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing/briefing';
import { type Cell, isGap, type Topic } from '../briefing/comparison';
import { targetOfGap } from '../gaps/gap-target';
import type { Lookup } from '../briefing/lookup';
import { type Note, type Target, targetKey } from '../notes/note';
import { numberNotes, orderNotes } from '../notes/note-order';
import { repliesTo } from '../notes/note-replies';
import { oncePer } from '../once-per';
import { packGaps, type PackRequest } from './pack';
import { isInPack } from './pack-choice';
import { sentencesUnder, stretchesOf } from '../notes/text-place';
import { markedWords } from '../notes/shown-passage';

/** The notes that the request chooses, in the order in which they are given. Notes in the trash are never printed. */
export function choosePackNotes(notes: readonly Note[], chosen: PackRequest['notes']): readonly Note[] {
  const kept = notes.filter((note) => note.deletedMs === null);
  return kept.filter(isInPack(kept, chosen));
}

/** A note as it prints. */
export interface PackNote {
  readonly note: Note;
  /** The number beside the text and in the list; null for a reply, which stands under the note that it answers. */
  readonly number: number | null;
  /** The sentences it is about, in reading order; none when it is on the whole article or has lost its place. */
  readonly sentences: readonly string[];
  /** The article's words that it is on; null when it is on something larger. */
  readonly quote: string | null;
  /** True when its place is not in this edition of the briefing. It is listed all the same. */
  readonly isLost: boolean;
}

/** Those of the notes that are on just this, in their order. One that has lost its place is on nothing. */
export function notesOn(notes: readonly PackNote[], target: Target): readonly PackNote[] {
  return byTarget(notes).get(targetKey(target)) ?? none;
}

const none: readonly PackNote[] = [];
const byTarget = oncePer((notes: readonly PackNote[]) =>
  Map.groupBy(
    notes.filter(({ isLost }) => !isLost),
    ({ note }) => targetKey(note.target),
  ),
);

/** The notes in the order and with the numbers that they have on every screen, each with its place. */
export function placePackNotes(
  notes: readonly Note[],
  briefing: Briefing,
  lookup: Lookup,
): readonly PackNote[] {
  const numbers = numberNotes(notes, briefing);
  return orderNotes(notes, briefing).map((note) => ({
    note,
    number: numbers.get(note.id) ?? null,
    ...(placeOf(note.target, lookup) ?? { sentences: [], quote: lostQuote(note.target), isLost: true }),
  }));
}

/**
 * The notes whose words the pack really prints: all where it lists them; without the list, those that stand beside the
 * text, which only notes on its words do, and those that stand under the gaps that it prints, each with its replies.
 */
export function printedNotes(
  notes: readonly PackNote[],
  request: Pick<PackRequest, 'sections' | 'notesPlace' | 'gaps'>,
  lookup: Lookup,
): readonly PackNote[] {
  const { sections, notesPlace } = request;
  if (sections.includes('notes')) return notes;
  if (notesPlace === 'listed') return [];
  const hasText = sections.includes('annotated-text');
  const gaps = sections.includes('gaps') ? packGaps(lookup, request) : [];
  const onGaps = new Set(gaps.map((gap) => targetKey(targetOfGap(gap))));
  const stands = notes.filter(
    ({ note: { target }, isLost }) =>
      !isLost && ((hasText && besideText.has(target.kind)) || onGaps.has(targetKey(target))),
  );
  const every = notes.map(({ note }) => note);
  const printed = new Set(stands.flatMap(({ note }) => [note, ...repliesTo(note.id, every)]));
  return notes.filter(({ note }) => printed.has(note));
}

/** What stands in the article's own words, and so beside them. */
export const besideText: ReadonlySet<Target['kind']> = new Set(['block', 'passage', 'statement']);

type Place = Pick<PackNote, 'sentences' | 'quote' | 'isLost'>;

/** Where a target is, or null when it is not in this edition. */
function placeOf(target: Target, lookup: Lookup): Place | null {
  const at = (sentences: readonly string[], quote: string | null = null): Place => ({
    sentences,
    quote,
    isLost: false,
  });
  switch (target.kind) {
    case 'article':
    case 'note':
      return at([]);
    case 'block':
    case 'passage': {
      const stretches = stretchesOf(target, lookup);
      if (stretches.length === 0) return null;
      const quote = target.kind === 'passage' ? markedWords(target.passage, lookup.blocks) : null;
      return at(
        sentencesUnder(stretches, lookup).map(({ id }) => id),
        quote,
      );
    }
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      return statement ? at([statement.sentence], statement.quote.exact) : null;
    }
    case 'topic': {
      const topic = lookup.topics.get(target.topicId);
      return topic ? at(sentencesOfTopic(topic, lookup)) : null;
    }
    case 'cell': {
      const cell = lookup.topics.get(target.topicId)?.cells[target.columnId];
      if (!cell) return null;
      return at(sentencesOfCell(cell, lookup));
    }
    case 'tension': {
      const tension = [...lookup.tensionsOf.values()].flat().find(({ id }) => id === target.tensionId);
      return tension ? at(tension.sentences) : null;
    }
    default:
      return assertNever(target);
  }
}

/** The sentences that the lines of a cell rest on; for a silent one those that come nearest. */
function sentencesOfCell(cell: Cell, lookup: Lookup): readonly string[] {
  if (isGap(cell)) return cell.gap.nearest;
  return [
    ...new Set(cell.entries.flatMap((entry) => lookup.statements.get(entry.statement)?.sentence ?? [])),
  ];
}

/** The sentences that anything said of the topic rests on, in reading order; where nothing is, those that come nearest. */
function sentencesOfTopic({ cells, gap }: Topic, lookup: Lookup): readonly string[] {
  const said = new Set(
    Object.values(cells).flatMap((cell) => (isGap(cell) ? [] : sentencesOfCell(cell, lookup))),
  );
  return said.size > 0 ? [...lookup.sentences.keys()].filter((id) => said.has(id)) : (gap?.nearest ?? []);
}

function lostQuote(target: Target): string | null {
  return target.kind === 'passage' ? markedWords(target.passage) : null;
}
