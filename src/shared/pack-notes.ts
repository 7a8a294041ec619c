/** Which notes a pack prints, in which order, and where each belongs on its pages. */
import type { Briefing } from './briefing';
import { isGap } from './comparison';
import type { Lookup } from './lookup';
import type { Note, NoteId, Target } from './note';
import type { PackRequest } from './pack';
import { isInPlace } from './passage';

/** The notes that the request chooses, in the order in which they are given. Notes in the trash are never printed. */
export function choosePackNotes(notes: readonly Note[], chosen: PackRequest['notes']): readonly Note[] {
  const kept = notes.filter((note) => note.deletedMs === null);
  switch (chosen.include) {
    case 'all':
      return kept;
    case 'none':
      return [];
    case 'tag': {
      const { tag } = chosen;
      return kept.filter((note) => note.tags.includes(tag));
    }
  }
}

/** A note with the number it prints under. */
export interface NumberedNote {
  readonly number: number;
  readonly note: Note;
  /** The sentences it is about, in reading order; none when it is on the whole article or has lost its place. */
  readonly sentences: readonly string[];
  /** The article's words that it is on; null when it is on something larger. */
  readonly quote: string | null;
  /** True when its place is not in this edition of the briefing. It is listed all the same. */
  readonly isLost: boolean;
}

/**
 * The notes numbered from 1: those that lost their place first, then notes on the article, on its text in reading
 * order, on the comparison, on tensions. A reply comes right after what it answers, or by itself where that is absent.
 */
export function numberNotes(
  notes: readonly Note[],
  briefing: Briefing,
  lookup: Lookup,
): readonly NumberedNote[] {
  const present = new Map(notes.map((note) => [note.id, note]));
  const rootOf = (note: Note): Note => {
    const seen = new Set<NoteId>([note.id]);
    let at = note;
    while (at.target.kind === 'note') {
      const parent = present.get(at.target.noteId);
      if (!parent || seen.has(parent.id)) break;
      seen.add(parent.id);
      at = parent;
    }
    return at;
  };
  return notes
    .map((note) => {
      const root = rootOf(note);
      return { note, root, place: placeOf(root.target, briefing, lookup) };
    })
    .toSorted(
      (a, b) =>
        compareKeys(a.place.key, b.place.key) ||
        a.root.createdMs - b.root.createdMs ||
        compareText(a.root.id, b.root.id) ||
        Number(a.note !== a.root) - Number(b.note !== b.root) ||
        a.note.createdMs - b.note.createdMs ||
        compareText(a.note.id, b.note.id),
    )
    .map(({ note, place }, index) => ({
      number: index + 1,
      note,
      sentences: place.sentences,
      quote: place.quote,
      isLost: place.key[0] === order.lost,
    }));
}

interface Place {
  readonly key: readonly [number, number, number];
  readonly sentences: readonly string[];
  readonly quote: string | null;
}

const order = { lost: 0, article: 1, text: 2, cell: 3, tension: 4, reply: 5 } as const;
const lost: Place = { key: [order.lost, 0, 0], sentences: [], quote: null };

function placeOf(target: Target, briefing: Briefing, lookup: Lookup): Place {
  switch (target.kind) {
    case 'article':
      return { key: [order.article, 0, 0], sentences: [], quote: null };
    case 'block': {
      const block = lookup.blocks.get(target.blockId);
      if (!block) return lost;
      return {
        key: [order.text, briefing.blocks.indexOf(block), 0],
        sentences: block.sentences.map((sentence) => sentence.id),
        quote: null,
      };
    }
    case 'passage': {
      const { passage } = target;
      const block = lookup.blocks.get(passage.blockId);
      if (!block || !isInPlace(passage, block)) return { ...lost, quote: passage.exact };
      return {
        key: [order.text, briefing.blocks.indexOf(block), passage.start],
        sentences: block.sentences
          .filter((sentence) => sentence.start < passage.end && sentence.end > passage.start)
          .map((sentence) => sentence.id),
        quote: passage.exact,
      };
    }
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      const sentence = statement && lookup.sentences.get(statement.sentence);
      const block = sentence && lookup.blocks.get(sentence.blockId);
      if (!block) return lost;
      return {
        key: [order.text, briefing.blocks.indexOf(block), statement.quote.start],
        sentences: [sentence.id],
        quote: statement.quote.exact,
      };
    }
    case 'cell': {
      const topic = lookup.topics.get(target.topicId);
      const cell = topic?.cells[target.columnId];
      if (!topic || !cell) return lost;
      const sentences = isGap(cell)
        ? cell.gap.nearest
        : cell.entries.map((entry) => lookup.statements.get(entry.statement)?.sentence ?? '');
      return {
        key: [order.cell, briefing.topics.indexOf(topic), lookup.columns.indexOf(target.columnId)],
        sentences: [...new Set(sentences)].filter((id) => id !== ''),
        quote: null,
      };
    }
    case 'tension': {
      const index = briefing.tensions.findIndex((tension) => tension.id === target.tensionId);
      const tension = briefing.tensions[index];
      return tension ? { key: [order.tension, index, 0], sentences: tension.sentences, quote: null } : lost;
    }
    case 'note':
      // A reply whose note is not printed comes last, by its own words.
      return { key: [order.reply, 0, 0], sentences: [], quote: null };
  }
}

function compareKeys(a: Place['key'], b: Place['key']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
