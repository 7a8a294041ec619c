/** What a new note may be put on: something that is there, and a passage only where its words stand. */
import { edgeAfter, edgeBefore, isGraphemeEdge } from '../../shared/anchoring/graphemes';
import { assertNever } from '../../shared/assert-never';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import { isolate } from '../../shared/language-of';
import type { NoteId, Note, Target } from '../../shared/notes/note';
import { type Passage, wordsAt } from '../../shared/notes/passage';
import { say } from '../say';

export interface TargetGround {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** A note of the store, in the trash or not; null when there is none. */
  readonly findNote: (id: NoteId) => Note | null;
}

/** Throws with what is wrong when the target does not exist in the briefing exactly as it says. */
export function checkTarget(target: Target, { briefing, lookup, findNote }: TargetGround): void {
  switch (target.kind) {
    case 'article':
      return;
    case 'block':
      return need(lookup.blocks.has(target.blockId), `There is no block ${target.blockId} in the briefing.`);
    case 'passage':
      return checkPassage(target.passage, lookup);
    case 'statement':
      return need(
        lookup.statements.has(target.statementId),
        `There is no statement ${target.statementId} in the briefing.`,
      );
    case 'topic':
      return need(
        lookup.topics.has(target.topicId),
        `There is no topic ${target.topicId} in the comparison.`,
      );
    case 'cell':
      need(lookup.topics.has(target.topicId), `There is no topic ${target.topicId} in the comparison.`);
      return need(
        lookup.columns.includes(target.columnId),
        `There is no column ${target.columnId} in the comparison.`,
      );
    case 'tension':
      return need(
        briefing.tensions.some(({ id }) => id === target.tensionId),
        `There is no tension ${target.tensionId} in the briefing.`,
      );
    case 'note': {
      const note = findNote(target.noteId);
      need(note?.briefingId === briefing.id, `There is no note ${target.noteId} on this briefing.`);
      return need(note?.deletedMs === null, 'The note that is replied to is in the trash.');
    }
    default:
      return assertNever(target);
  }
}

function checkPassage(passage: Passage, { blocks }: Lookup): void {
  const { blockId, endBlockId = blockId, start, end } = passage;
  const [first, last] = [blocks.get(blockId), blocks.get(endBlockId)];
  if (!first || !last) throw new Error(`There is no block ${first ? endBlockId : blockId} in the briefing.`);
  const words = wordsAt(passage, blocks);
  const where =
    blockId === endBlockId ? `of block ${blockId}` : `from block ${blockId} to block ${endBlockId}`;
  need(
    words !== null,
    `There is no passage at ${start}..${end} ${where}, which has ${last.text.length} code units.`,
  );
  need(
    words === passage.exact,
    `The quoted words do not stand at ${start}..${end} ${where}: exact is “${passage.exact}”, the text has “${words}”.`,
  );
  need(
    first.text.slice(0, start).endsWith(passage.prefix),
    `The words before the passage in block ${blockId} are not its prefix “${passage.prefix}”.`,
  );
  need(
    last.text.slice(end).startsWith(passage.suffix),
    `The words after the passage in block ${endBlockId} are not its suffix “${passage.suffix}”.`,
  );
  needWholeLetter(first.text, start, 'begins');
  needWholeLetter(last.text, end, 'ends');
}

/** A letter with its marks, a flag, and an emoji of several are one each, and no note is on a part of one. */
function needWholeLetter(text: string, at: number, end: 'begins' | 'ends'): void {
  if (isGraphemeEdge(text, at)) return;
  const letter = text.slice(edgeBefore(text, at), edgeAfter(text, at));
  throw new Error(say('notes.passage.within', { end, letter: isolate(letter) }));
}

function need(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
