import type { Lookup } from '../../../shared/briefing/lookup';
import type { Statement } from '../../../shared/briefing/statement';
import { linksOf } from './statement-links';

/** The statement to explain when a sentence is chosen whole: the first that is contradicted or contradicts, else the first. */
export function mainStatement(statements: readonly Statement[], lookup: Lookup): Statement | null {
  const isContested = (statement: Statement): boolean =>
    linksOf(statement, lookup).some(({ relation }) => relation === 'contradicts');
  return statements.find(isContested) ?? statements[0] ?? null;
}
