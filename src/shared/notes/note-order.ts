/** The one order of the reader's notes, and the numbers that follow from it: the same on every screen and on paper. */
import type { Briefing } from '../briefing/briefing';
import type { Note, NoteId, Target } from './note';
import { oncePer, oncePerPair } from '../once-per';
import { isInPlace } from './passage';

/**
 * The notes in the article's order: on blocks, passages and statements by block and place; then on tensions, on topics
 * and cells of the comparison and on the article as a whole, each in the briefing's order; last those that have lost their
 * place. Older before newer where the place is the same. A reply comes right after what it replies to.
 */
export const orderNotes: (notes: readonly Note[], briefing: Briefing) => readonly Note[] =
  oncePerPair(putInOrder);

function putInOrder(notes: readonly Note[], briefing: Briefing): readonly Note[] {
  const ids = new Set(notes.map((note) => note.id));
  const replies = new Map<NoteId, Note[]>();
  const roots: Note[] = [];
  for (const note of notes.toSorted(byAge)) {
    const parent = note.target.kind === 'note' ? note.target.noteId : null;
    if (parent === null || !ids.has(parent)) roots.push(note);
    else {
      const known = replies.get(parent);
      if (known) known.push(note);
      else replies.set(parent, [note]);
    }
  }
  const ranked = roots.map((note) => ({ note, rank: rankOf(briefing, note.target) }));
  ranked.sort((a, b) => compareRanks(a.rank, b.rank));
  const withReplies = (note: Note): readonly Note[] => [
    note,
    ...(replies.get(note.id) ?? []).flatMap(withReplies),
  ];
  return ranked.flatMap(({ note }) => withReplies(note));
}

/** The number of each note, from 1, in the order of `orderNotes`. A reply has none: it stands under its note. */
export function numberNotes(notes: readonly Note[], briefing: Briefing): ReadonlyMap<NoteId, number> {
  return numberInOrder(orderNotes(notes, briefing));
}

/** The same for notes that are in order already. */
export function numberInOrder(ordered: readonly Note[]): ReadonlyMap<NoteId, number> {
  const numbered = ordered.filter((note) => note.target.kind !== 'note');
  return new Map(numbered.map((note, index) => [note.id, index + 1]));
}

/** Compared number by number; where one has none, 0 stands. */
export type Rank = readonly number[];
const rankLength = 4;
const group = { text: 0, tension: 1, cell: 2, article: 3, lost: 4 } as const;

/** Where everything stands that a note can be on; found once for a briefing, because notes change often. */
const orderOf = oncePer((briefing: Briefing) => {
  const blocks = new Map(briefing.blocks.map((block, index) => [block.id, { block, index }]));
  const texts = new Map(briefing.blocks.map((block) => [block.id, block]));
  const blockOfSentence = new Map(
    briefing.blocks.flatMap((block, index) =>
      block.sentences.map((sentence) => [sentence.id, index] as const),
    ),
  );
  const statements = new Map(briefing.statements.map((statement) => [statement.id, statement]));
  const tensions = new Map(briefing.tensions.map((tension, index) => [tension.id, index]));
  const topics = new Map(briefing.topics.map((topic, index) => [topic.id, index]));
  const columns = new Map(
    [...briefing.documents.map(({ id }) => id), 'agreement'].map((id, index) => [id, index]),
  );
  return { blocks, texts, blockOfSentence, statements, tensions, topics, columns };
});

/**
 * Where a note belongs among the others: compared number by number it puts them in the order of `orderNotes`, but for
 * replies to replies, which come by age. `root` is the note itself, or the one that its thread began with.
 */
export function placeInOrder(briefing: Briefing, note: Note, root: Note): readonly number[] {
  const rank = rankOf(briefing, root.target);
  const padding = Array.from({ length: rankLength - rank.length }, () => 0);
  return [...rank, ...padding, root.createdMs, note === root ? 0 : note.createdMs];
}

/** Of ten thousand notes one changes: the others stand where they stood. */
const rankOf = oncePerPair((briefing: Briefing, target: Target): Rank => {
  const { blocks, texts, blockOfSentence, statements, tensions, topics, columns } = orderOf(briefing);
  const lost: Rank = [group.lost];
  switch (target.kind) {
    case 'block': {
      const found = blocks.get(target.blockId);
      return found ? [group.text, found.index, -1, 0] : lost;
    }
    case 'passage': {
      const { passage } = target;
      const found = blocks.get(passage.blockId);
      if (!found || !isInPlace(passage, texts)) return lost;
      // One that runs on into the next block is the longer one of those that begin together.
      const end = passage.endBlockId === undefined ? passage.end : found.block.text.length;
      return [group.text, found.index, passage.start, end];
    }
    case 'statement': {
      const statement = statements.get(target.statementId);
      const block = statement && blockOfSentence.get(statement.sentence);
      return block === undefined
        ? lost
        : [group.text, block, statement?.quote.start ?? 0, statement?.quote.end ?? 0];
    }
    case 'tension': {
      const index = tensions.get(target.tensionId);
      return index === undefined ? lost : [group.tension, index];
    }
    case 'topic': {
      const topic = topics.get(target.topicId);
      // Before the topic's cells.
      return topic === undefined ? lost : [group.cell, topic, -1];
    }
    case 'cell': {
      const topic = topics.get(target.topicId);
      return topic === undefined ? lost : [group.cell, topic, columns.get(target.columnId) ?? columns.size];
    }
    case 'article':
      return [group.article];
    case 'note':
      return lost;
  }
});

function compareRanks(a: Rank, b: Rank): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byAge(a: Note, b: Note): number {
  return a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1);
}
