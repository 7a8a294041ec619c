import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../../shared/briefing/briefing';
import { countColumns } from '../../../shared/briefing/column-counts';
import { type Inferred, treatInferred } from '../../../shared/briefing/inferred';
import { languageOf } from '../../../shared/language-of';
import type { Statement } from '../../../shared/briefing/statement';
import type { OpenBriefing } from '../../state/open-briefing';
import type { ArrivalProps } from '../use-arrival';
import { columnItem } from './column-item';

const treatments = ['assigned', 'unassigned'] as const satisfies readonly Inferred[];

interface CountsProps {
  readonly open: OpenBriefing;
  readonly arrival: (id: string) => ArrivalProps;
}

/** Statements of each column and gaps, both ways, side by side; the way that is shown now stands out. */
export function Counts({ open: { asOpened, inferred: shown }, arrival }: CountsProps) {
  const intl = useIntl();
  const counts = {
    assigned: countColumns(asOpened),
    unassigned: countColumns(treatInferred(asOpened, 'unassigned')),
  };
  return (
    <table className="register counts" aria-label={intl.formatMessage({ id: 'assumptions.counts' })}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="assumptions.counts.of" />
          </th>
          {treatments.map((treatment) => (
            <th key={treatment} scope="col" className="counts-figure">
              <FormattedMessage id={`assumptions.counts.${treatment}`} />
              {treatment === shown && (
                <small>
                  {' '}
                  <FormattedMessage id="assumptions.counts.now" />
                </small>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.assigned.statements.map(({ of }, index) => (
          <tr key={of} {...arrival(columnItem(of))}>
            <th scope="row">
              <ColumnName of={of} asOpened={asOpened} />
            </th>
            {treatments.map((treatment) => (
              <td key={treatment} className="counts-figure" data-shown={treatment === shown}>
                {counts[treatment].statements[index]?.count}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">
            <FormattedMessage id="assumptions.counts.gaps" />
          </th>
          {treatments.map((treatment) => (
            <td key={treatment} className="counts-figure" data-shown={treatment === shown}>
              {counts[treatment].gaps}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

interface ColumnNameProps {
  readonly of: Statement['document'];
  readonly asOpened: Briefing;
}

function ColumnName({ of, asOpened }: ColumnNameProps): ReactNode {
  if (of === 'none') return <FormattedMessage id="assumptions.counts.none" />;
  if (of === 'agreement') return <span {...languageOf(asOpened)}>{asOpened.agreement.label}</span>;
  const document = asOpened.documents.find(({ id }) => id === of)?.label ?? of;
  return <FormattedMessage id="assumptions.counts.document" values={{ document }} />;
}
