import { useIntl } from 'react-intl';
import type { BriefingDocument } from '../../shared/briefing';
import { nameStatement } from '../../shared/name-statement';
import type { Statement } from '../../shared/statement';
import { useReader } from '../state/store';

/**
 * Gives a statement's full name, "provision, Document 2, inferred, asserted", for names and tooltips. The documents are
 * those given, else those of the briefing that is open.
 */
export function useNameStatement(given?: readonly BriefingDocument[]): (statement: Statement) => string {
  const intl = useIntl();
  const opened = useReader((state) => state.open?.briefing.documents);
  const documents = given ?? opened ?? [];
  return (statement) => nameStatement(statement, documents, (id) => intl.formatMessage({ id }));
}
