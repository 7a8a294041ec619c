import type { Briefing } from '../../shared/briefing';
import type { ColumnId } from '../../shared/comparison';

/** The name at the head of a column. */
export function columnName(briefing: Briefing, columnId: ColumnId): string {
  if (columnId === 'agreement') return briefing.agreement.label;
  return briefing.documents.find(({ id }) => id === columnId)?.label ?? columnId;
}
