/** The letters and words by which a statement, or a column, is told apart from others in little room. */
import type { ColumnId } from './comparison';
import type { Statement } from './statement';

/** `D1`, `D2`, `A`, or nothing where the statement is of no document. */
export function codeDocument(statement: Statement): string {
  return statement.document === 'none' ? '' : columnCode(statement.document);
}

/** The one word under a code, as a message id: who says so if not the writer, else "inferred", else none. */
export function codeWord(
  statement: Statement,
):
  | 'source.outlet'
  | 'source.officials'
  | 'source.group'
  | 'source.group.critics'
  | 'source.text'
  | 'source.unknown'
  | 'basis.inferred'
  | null {
  if (statement.source === 'group' && statement.kind === 'criticism') return 'source.group.critics';
  if (statement.source !== 'writer') return `source.${statement.source}`;
  return statement.basis === 'inferred' ? 'basis.inferred' : null;
}

/** `D1`, `D2`, or `A` for what is said with no document identified: the letters of the margin, for a column. */
export function columnCode(columnId: ColumnId): string {
  return columnId === 'agreement' ? 'A' : columnId.replace('doc', 'D');
}
