/** Which items of a file are taken in, and why the others are not. */
import type { GivenNote } from '../../shared/note-import/place-incoming';
import { type ImportReport, type LostNotes, usualOfLost } from '../../shared/note-import/report';
import type { NoteId } from '../../shared/notes/note';
import { say } from '../say';
import type { GivenItem } from './given-notes';

/** The note, or why it is not taken in. */
export type Sorted = { readonly note: GivenNote } | { readonly refused: string };

/** One for each item, in their order. `elsewhere`: the ids of notes that are on other briefings. */
export function sortItems(
  items: readonly GivenItem[],
  lost: LostNotes,
  elsewhere: ReadonlySet<string>,
): readonly Sorted[] {
  const seen = new Set<NoteId>();
  return items.map(({ given }): Sorted => {
    if ('refused' in given) return { refused: given.refused };
    const { id } = given.note;
    if (seen.has(id)) return { refused: say('import.remark.twice') };
    if (elsewhere.has(id)) return { refused: say('import.remark.elsewhere') };
    if (lost === 'left' && isLostForeign(given)) return { refused: say('import.remark.lost-left') };
    seen.add(id);
    return { note: given };
  });
}

/** What was found of the notes of another program. Where hardly any was, the file is on another text. */
export function lostNotes(items: readonly GivenItem[], wanted: LostNotes | undefined): ImportReport['lost'] {
  const foreign = items.flatMap(({ given }) => ('note' in given && given.isForeign ? [given] : []));
  const onWords = foreign.filter(({ note }) => note.target.kind === 'passage');
  const count = onWords.filter(isLostForeign).length;
  const are = wanted ?? usualOfLost({ count, all: onWords.length });
  return { count, all: onWords.length, are };
}

function isLostForeign({ isForeign, status, note }: GivenNote): boolean {
  return isForeign && note.target.kind === 'passage' && status !== 'exact';
}
