/** Where a result leads in the window. */
import { assertNever } from '../../shared/assert-never';
import type { Tension } from '../../shared/briefing/briefing';
import { NoteIdSchema } from '../../shared/notes/note';
import { nameLine } from '../../shared/reference/traces';
import type { SearchPlace } from '../../shared/search/searchable';
import type { ReferencePlace } from '../../shared/search/searchable-reference';
import { columnItem } from '../reference/assumptions/column-item';
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
    case 'reference':
      return placeOfReference(place);
    case 'note':
      return { view: 'notes', noteId: NoteIdSchema.parse(place.noteId) };
    default:
      return assertNever(place);
  }
}

/** Read, where the whole is told beside the article; else the page of reference that lists it. */
function placeOfReference({ part, number, item }: ReferencePlace): Place {
  const beside = (line: string): Place => ({ view: 'read', sentence: null, statement: null, line });
  switch (part) {
    case 'title':
    case 'descriptor':
      return beside(part);
    case 'bottomLine':
    case 'keyPoints':
    case 'warnings':
      return beside(nameLine({ list: part, number }));
    case 'source':
      return { view: 'reference', page: 'who-says-so', item };
    case 'quantity':
    case 'time':
      return { view: 'reference', page: 'numbers-and-times', item };
    case 'column':
      return { view: 'reference', page: 'assumptions', item: columnItem(item ?? '') };
    case 'assumption':
      return { view: 'reference', page: 'assumptions', item };
    case 'term':
      return { view: 'reference', page: 'glossary', item };
    default:
      return assertNever(part);
  }
}
