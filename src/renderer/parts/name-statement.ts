import { useIntl } from 'react-intl';
import type { BriefingDocument } from '../../shared/briefing';
import { isolate } from '../../shared/language-of';
import type { Statement } from '../../shared/statement';
import { useReader } from '../state/store';

/**
 * Gives a statement's full name, "provision, Document 2, inferred, asserted", for names and tooltips. The documents are
 * those given, else those of the briefing that is open.
 */
export function useNameStatement(given?: readonly BriefingDocument[]): (statement: Statement) => string {
  const intl = useIntl();
  const opened = useReader((state) => state.open?.briefing.documents);
  const documents = given ?? opened;
  const documentName = ({ document }: Statement): string =>
    document === 'agreement' || document === 'none'
      ? intl.formatMessage({ id: `document.${document}` })
      : isolate(documents?.find(({ id }) => id === document)?.label ?? document);
  return (statement) =>
    [
      intl.formatMessage({ id: `kind.${statement.kind}` }),
      documentName(statement),
      ...(statement.basis === 'inferred' ? [intl.formatMessage({ id: 'basis.inferred' })] : []),
      ...(statement.source === 'writer' ? [] : [isolate(statement.sourceLabel)]),
      intl.formatMessage({ id: `certainty.${statement.certainty}` }),
    ].join(', ');
}
