/** What the columns are called: every name of a document or of the agreement comes from the briefing. */
import type { Briefing } from './briefing';
import type { ColumnId } from './comparison';

/** Who has the names: a briefing. */
export type Naming = Pick<Briefing, 'documents' | 'agreement'>;

/** The name at the head of a column. */
export function columnName({ documents, agreement }: Naming, columnId: ColumnId): string {
  return documents.find(({ id }) => id === columnId)?.label ?? agreement.label;
}

/** The short name of what is agreed, for use within a sentence: what the article calls it first, else its column's name. */
export function agreementName({ agreement }: Pick<Naming, 'agreement'>): string {
  return agreement.calledBy[0] ?? agreement.label;
}
