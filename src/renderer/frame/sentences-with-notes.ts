import type { Lookup } from '../../shared/lookup';
import type { Note } from '../../shared/note';
import { isInPlace } from '../../shared/passage';

/** The sentences that carry a note: on their passage, their statement or their block. */
export function sentencesWithNotes(notes: readonly Note[], lookup: Lookup): ReadonlySet<string> {
  return new Set(notes.flatMap((note) => sentencesOf(note, lookup)));
}

function sentencesOf(note: Note, lookup: Lookup): readonly string[] {
  switch (note.target.kind) {
    case 'passage': {
      const { passage } = note.target;
      const block = lookup.blocks.get(passage.blockId);
      if (!block || !isInPlace(passage, block)) return [];
      return block.sentences
        .filter((sentence) => sentence.start < passage.end && passage.start < sentence.end)
        .map((sentence) => sentence.id);
    }
    case 'statement': {
      const statement = lookup.statements.get(note.target.statementId);
      return statement ? [statement.sentence] : [];
    }
    case 'block':
      return lookup.blocks.get(note.target.blockId)?.sentences.map((sentence) => sentence.id) ?? [];
    default:
      return [];
  }
}
