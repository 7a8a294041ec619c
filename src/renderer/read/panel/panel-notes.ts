/** The reader's notes that the panel lists, by what is chosen. */
import type { Sentence } from '../../../shared/briefing/briefing';
import type { Lookup } from '../../../shared/briefing/lookup';
import type { Note, Target } from '../../../shared/notes/note';
import { isLost, stretchesOf } from '../../../shared/notes/text-place';

export interface PanelNotes {
  readonly here: readonly Note[];
  /** Notes that belonged here and whose words are no longer there. */
  readonly lost: readonly Note[];
}

/** The notes on a sentence: on its block, on words of it and on its statements. In the order given. */
export function notesOnSentence(sentence: Sentence, notes: readonly Note[], lookup: Lookup): PanelNotes {
  return {
    here: notes.filter(({ target }) =>
      stretchesOf(target, lookup).some(
        ({ blockId, start, end }) =>
          blockId === sentence.blockId && start < sentence.end && sentence.start < end,
      ),
    ),
    lost: notes.filter(
      ({ target }) =>
        target.kind === 'passage' && target.passage.blockId === sentence.blockId && isLost(target, lookup),
    ),
  };
}

/** The notes on a tension, which stand in its card. In the order given. */
export function notesOnTension(tensionId: string, notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ target }) => target.kind === 'tension' && target.tensionId === tensionId);
}

/** The notes on the article as a whole, and those whose block is gone with their words. */
export function notesOnArticle(notes: readonly Note[], lookup: Lookup): PanelNotes {
  return {
    here: notes.filter(({ target }) => target.kind === 'article'),
    lost: notes.filter(
      ({ target }) => besideText.has(target.kind) && !hasBlock(target, lookup) && isLost(target, lookup),
    ),
  };
}

const besideText: ReadonlySet<Target['kind']> = new Set(['block', 'passage', 'statement']);

function hasBlock(target: Target, lookup: Lookup): boolean {
  return target.kind === 'passage' && lookup.blocks.has(target.passage.blockId);
}
