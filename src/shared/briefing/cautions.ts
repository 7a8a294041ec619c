import type { Statement } from './statement';
import { codeWord } from './statement-code';

/** What is to be said of a line beside its letter: how sure if not asserted, who if not the writer, and "of no document". */
export function cautionsOf(statement: Statement) {
  const source = codeWord(statement);
  return [
    ...(statement.certainty === 'asserted' ? [] : [`certainty.${statement.certainty}` as const]),
    ...(source === null || source === 'basis.inferred' ? [] : [source]),
    ...(statement.document === 'none' ? ['document.none' as const] : []),
  ];
}
