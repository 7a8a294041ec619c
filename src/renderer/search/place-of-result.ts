/** Where a result leads in the window. */
import { assertNever } from '../../shared/assert-never';
import type { Tension } from '../../shared/briefing/briefing';
import { NoteIdSchema } from '../../shared/notes/note';
import type { SearchPlace } from '../../shared/search/searchable';
import { type Place, readingAt, startOf } from '../state/place';

/** The place where a note on a result is written: gaps and tensions have pages of their own with room for it. */
export function placeToAnnotate(place: SearchPlace, tensions: readonly Tension[]): Place {
  if (place.kind === 'gap') return { view: 'reference', page: 'gaps', item: place.gapId };
  if (place.kind === 'tension') return { view: 'reference', page: 'tensions', item: place.tensionId };
  return placeOfResult(place, tensions);
}

/** The place that opening a result goes to. A tension is read at its first sentence, with its card open. */
export function placeOfResult(place: SearchPlace, tensions: readonly Tension[]): Place {
  switch (place.kind) {
    case 'sentence':
      return readingAt(place.sentence);
    case 'statement':
      return readingAt(place.sentence, place.statement);
    case 'topic':
    case 'gap':
      return { view: 'compare', topicId: place.topicId, columnId: place.columnId };
    case 'tension': {
      const sentence = tensions.find(({ id }) => id === place.tensionId)?.sentences[0];
      return sentence === undefined
        ? startOf('read')
        : { view: 'read', sentence, statement: null, tension: place.tensionId };
    }
    case 'note':
      return { view: 'notes', noteId: NoteIdSchema.parse(place.noteId) };
    default:
      return assertNever(place);
  }
}
