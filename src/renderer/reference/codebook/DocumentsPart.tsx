import { FormattedMessage } from 'react-intl';
import { examplesOf } from '../../../shared/examples';
import { lookUp } from '../../../shared/lookup';
import { bases } from '../../../shared/statement';
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
  const { briefing, lookup, asOpened } = open;
  const { documents } = briefing;
  const columns = [...documents.map(({ id }) => id), 'agreement' as const, 'none' as const];
  return (
    <Part part="documents" arrival={arrival}>
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
              />
            }
          >
            <ExampleLine open={open} example={example} />
          </Entry>
        ))}
        {/* What was inferred is explained by example also while it is treated as unassigned. */}
        {examplesOf(bases, lookUp(asOpened), ({ basis }) => [basis]).map((example) => (
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
