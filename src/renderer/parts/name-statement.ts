import { useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import type { Statement } from '../../shared/statement';
import { useReader } from '../state/store';

/** Gives a statement's full name, "provision, Document 2, inferred, asserted", for names and tooltips. */
export function useNameStatement(): (statement: Statement) => string {
  const intl = useIntl();
  const documents = useReader((state) => state.open?.briefing.documents);
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
