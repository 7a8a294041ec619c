import { assertNever } from '../../../shared/assert-never';
import type { MapMark } from '../../parts/map/map-content';
import { type Place, readingAt } from '../../state/place';

/** Where a mark leads: its sentence or statement in Read, its row or cell in Compare, its tension on that page. */
export function placeOfMark(mark: MapMark): Place {
  switch (mark.kind) {
    case 'pull':
      return { view: 'reference', page: 'tensions', item: mark.tension.id };
    case 'sentence':
      return readingAt(mark.sentence.id);
    case 'topic':
      return { view: 'compare', topicId: mark.topic.id, columnId: null };
    case 'entry':
      return readingAt(mark.sentence.id, mark.statement.id);
    case 'count':
      return { view: 'compare', topicId: mark.topic.id, columnId: mark.columnId };
    case 'saying':
      return readingAt(mark.sentence.id, mark.statements[0]?.id ?? null);
    default:
      return assertNever(mark);
  }
}

/** What the link says it leads to; the click is answered by the place. */
export function hrefOfMark(mark: MapMark): string {
  return `#${'sentence' in mark ? mark.sentence.id : mark.id}`;
}

/** The mark that the page was asked to show: by its own id, or by that of a sentence, statement, topic or tension. */
export function markOfItem(marks: readonly MapMark[], item: string | null): MapMark | null {
  if (item === null) return null;
  return marks.find(({ id }) => id === item) ?? marks.find((mark) => subjectOf(mark) === item) ?? null;
}

function subjectOf(mark: MapMark): string | null {
  switch (mark.kind) {
    case 'pull':
      return mark.tension.id;
    case 'sentence':
      return mark.sentence.id;
    case 'topic':
      return mark.topic.id;
    case 'entry':
      return mark.statement.id;
    case 'count':
    case 'saying':
      return null;
    default:
      return assertNever(mark);
  }
}
