import { FormattedMessage } from 'react-intl';
import { examplesOf } from '../../../shared/reference/examples';
import { isInferred } from '../../../shared/briefing/inferred';
import { lookUp } from '../../../shared/briefing/lookup';
import { bases, type Statement } from '../../../shared/briefing/statement';
import { Inferred } from '../../parts/Inferred';
import type { OpenBriefing } from '../../state/open-briefing';
import type { ArrivalProps } from '../use-arrival';
import { ExampleLine } from './ExampleLine';
import { Entry, Part } from './Part';

interface DocumentsPartProps {
  readonly open: OpenBriefing;
  readonly arrival: (id: string) => ArrivalProps;
}

/** What a statement can be said of in this briefing, and on what basis. */
export function DocumentsPart({ open, arrival }: DocumentsPartProps) {
  const { asOpened, inferred } = open;
  const { documents } = asOpened;
  // How it was coded is explained by example also while what was inferred is treated as unassigned.
  const lookup = lookUp(asOpened);
  const columns = [...documents.map(({ id }) => id), 'agreement' as const, 'none' as const];
  return (
    <Part part="documents" arrival={arrival}>
      {inferred === 'unassigned' && lookup.statements.values().some(isInferred) && (
        <p className="codebook-words">
          <FormattedMessage id="codebook.documents.unassigned" />
        </p>
      )}
      <dl>
        {examplesOf(columns, lookup, ({ document }) => [document]).map((example) => (
          <Entry
            key={example.value}
            arrival={arrival(example.value)}
            sign={<Sign column={example.value} />}
            name={
              documents.find(({ id }) => id === example.value)?.label ?? (
                <FormattedMessage id={`document.${example.value as 'agreement' | 'none'}`} />
              )
            }
            words={
              <FormattedMessage
                id={
                  example.value === 'agreement' || example.value === 'none'
                    ? `codebook.document.${example.value}`
                    : 'codebook.document.words'
                }
                values={{ basis: basisOf(example.value, asOpened.statements) }}
              />
            }
          >
            <ExampleLine open={open} example={example} />
          </Entry>
        ))}
        {examplesOf(bases, lookup, ({ basis }) => [basis]).map((example) => (
          <Entry
            key={example.value}
            arrival={arrival(example.value)}
            name={example.value === 'inferred' ? <Inferred /> : <FormattedMessage id="basis.stated" />}
            words={<FormattedMessage id={`codebook.basis.${example.value}`} />}
          >
            <ExampleLine open={open} example={example} />
          </Entry>
        ))}
      </dl>
    </Part>
  );
}

/** How the document's statements come to be its own: `either` where some are inferred. */
function basisOf(documentId: string, statements: readonly Statement[]): Statement['basis'] | 'either' {
  const own = new Set(statements.filter(({ document }) => document === documentId).map(({ basis }) => basis));
  return own.size > 1 ? 'either' : own.has('inferred') ? 'inferred' : 'stated';
}

/** `D1`, `A`, or nothing: what stands behind the letter in the margin. */
function Sign({ column }: { readonly column: string }) {
  if (column === 'none') return null;
  return (
    <span className="code">
      {column === 'agreement' ? (
        <FormattedMessage id="document.code.agreement" />
      ) : (
        column.replace('doc', 'D')
      )}
    </span>
  );
}
