import type { NoteId } from '../../shared/notes/note';
import { isReferencePage } from '../../shared/contract/view';
import { type Place, startOf } from './place';

/** The place that was kept, or null when it cannot be read. Ids that are gone are the views' matter. */
export function parsePlace(kept: unknown): Place | null {
  if (typeof kept !== 'object' || kept === null || !('view' in kept)) return null;
  const fields = kept as Readonly<Record<string, unknown>>;
  switch (fields['view']) {
    case 'read': {
      const tension = textOf(fields['tension']);
      const line = textOf(fields['line']);
      return {
        view: 'read',
        sentence: textOf(fields['sentence']),
        statement: textOf(fields['statement']),
        ...(tension !== null && { tension }),
        ...(line !== null && { line }),
      };
    }
    case 'compare':
      return {
        view: 'compare',
        topicId: textOf(fields['topicId']),
        columnId: textOf(fields['columnId']),
      };
    case 'notes':
      return { view: 'notes', noteId: textOf(fields['noteId']) as NoteId | null };
    case 'pack':
    case 'library':
      return startOf(fields['view']);
    case 'reference': {
      const page = fields['page'];
      return isReferencePage(page)
        ? { view: 'reference', page, item: textOf(fields['item']) }
        : startOf('reference');
    }
    default:
      return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
