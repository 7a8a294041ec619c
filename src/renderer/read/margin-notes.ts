/** Which of the reader's notes stand in the margin, and where their words are. */
import type { Lookup } from '../../shared/lookup';
import type { Note } from '../../shared/note';
import { isInPlace } from '../../shared/passage';

export interface PlacedNote {
  readonly note: Note;
  readonly blockId: string;
  /** Offsets in the block of what the note is on. */
  readonly start: number;
  readonly end: number;
  /** The first sentence that the note is on. */
  readonly sentence: string;
}

/** The notes on the text, in the order given. Notes on other things, replies and lost notes have no place beside it. */
export function placeOnText(notes: readonly Note[], lookup: Lookup): readonly PlacedNote[] {
  return notes.flatMap((note) => {
    const place = placeOf(note, lookup);
    if (!place) return [];
    const sentences = lookup.blocks.get(place.blockId)?.sentences ?? [];
    const sentence = sentences.find(({ end }) => end > place.start) ?? sentences.at(-1);
    return sentence ? [{ note, ...place, sentence: sentence.id }] : [];
  });
}

function placeOf(
  { target }: Note,
  lookup: Lookup,
): { readonly blockId: string; readonly start: number; readonly end: number } | null {
  switch (target.kind) {
    case 'block': {
      const block = lookup.blocks.get(target.blockId);
      return block ? { blockId: block.id, start: 0, end: block.text.length } : null;
    }
    case 'passage': {
      const { passage } = target;
      const block = lookup.blocks.get(passage.blockId);
      return isInPlace(passage, block) ? passage : null;
    }
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      const blockId = statement && lookup.sentences.get(statement.sentence)?.blockId;
      return statement && blockId
        ? { blockId, start: statement.quote.start, end: statement.quote.end }
        : null;
    }
    case 'article':
    case 'topic':
    case 'cell':
    case 'tension':
    case 'note':
      return null;
  }
}
