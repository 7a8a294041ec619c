/** The reader's notes that the panel lists, by what is chosen. */
import type { Sentence } from '../../shared/briefing';
import type { Lookup } from '../../shared/lookup';
import type { Note, Target } from '../../shared/note';
import { isInPlace } from '../../shared/passage';
import { placeOnText } from './margin-notes';

export interface PanelNotes {
  readonly here: readonly Note[];
  /** Notes that belonged here and whose words are no longer there. */
  readonly lost: readonly Note[];
}

/** The notes on a sentence: on its block, on words of it and on its statements. In the order given. */
export function notesOnSentence(sentence: Sentence, notes: readonly Note[], lookup: Lookup): PanelNotes {
  const onText = new Set(
    placeOnText(notes, lookup)
      .filter(
        ({ blockId, start, end }) =>
          blockId === sentence.blockId && start < sentence.end && sentence.start < end,
      )
      .map(({ note }) => note.id),
  );
  return {
    here: notes.filter(({ id }) => onText.has(id)),
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
    lost: notes.filter(({ target }) => !hasBlock(target, lookup) && isLost(target, lookup)),
  };
}

function isLost(target: Target, lookup: Lookup): boolean {
  switch (target.kind) {
    case 'block':
      return !lookup.blocks.has(target.blockId);
    case 'passage':
      return !isInPlace(target.passage, lookup.blocks.get(target.passage.blockId));
    case 'statement':
      return !lookup.statements.has(target.statementId);
    case 'article':
    case 'topic':
    case 'cell':
    case 'tension':
    case 'note':
      return false;
  }
}

function hasBlock(target: Target, lookup: Lookup): boolean {
  return target.kind === 'passage' && lookup.blocks.has(target.passage.blockId);
}
