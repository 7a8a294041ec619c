import { useIntl } from 'react-intl';
import type { Statement } from '../../shared/statement';

/** Gives a statement's full name, "provision, Document 2, inferred, asserted", for names and tooltips. */
export function useNameStatement(): (statement: Statement) => string {
  const intl = useIntl();
  return (statement) =>
    [
      intl.formatMessage({ id: `kind.${statement.kind}` }),
      documentName(statement) ??
        intl.formatMessage({ id: `document.${statement.document as 'agreement' | 'none'}` }),
      ...(statement.basis === 'inferred' ? [intl.formatMessage({ id: 'basis.inferred' })] : []),
      ...(statement.source === 'writer' ? [] : [statement.sourceLabel]),
      intl.formatMessage({ id: `certainty.${statement.certainty}` }),
    ].join(', ');
}

function documentName(statement: Statement): string | null {
  return statement.document.startsWith('doc') ? statement.document.replace('doc', 'Document ') : null;
}
