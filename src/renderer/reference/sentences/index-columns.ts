import type { MessageId } from '../../../shared/messages/catalogue';
import type { UseGroup, Used } from '../../parts/SentenceUses';

/** A column of the index: the uses it holds, each group on a line of its own. */
export interface IndexColumn {
  readonly id: 'statements' | 'cells' | 'gaps' | 'tensions' | 'elsewhere' | 'notes';
  readonly name: MessageId;
  readonly groups: readonly UseGroup[];
}

/** The columns in their order; together they hold every group once. */
export const indexColumns: readonly IndexColumn[] = [
  { id: 'statements', name: 'trace.statements', groups: ['statements', 'links'] },
  { id: 'cells', name: 'trace.cells', groups: ['cells'] },
  { id: 'gaps', name: 'trace.gaps', groups: ['gaps'] },
  { id: 'tensions', name: 'trace.tensions', groups: ['tensions'] },
  { id: 'elsewhere', name: 'trace.elsewhere', groups: ['lines', 'assumptions', 'terms', 'documents'] },
  { id: 'notes', name: 'trace.notes', groups: ['notes'] },
];

/** The groups whose items do not say by themselves what they are. */
export const named: ReadonlySet<UseGroup> = new Set(['terms', 'documents']);

/** True when the column has something to say of the sentence. */
export function isUsedIn({ groups }: IndexColumn, used: Used): boolean {
  return groups.some((group) => used[group].length > 0);
}
