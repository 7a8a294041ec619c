import { FormattedMessage, useIntl } from 'react-intl';
import type { Statement } from '../../../shared/briefing/statement';
import { Rest } from '../../parts/Rest';
import type { OpenBriefing } from '../../state/open-briefing';
import { FoldLabel } from '../FoldLabel';
import { LooseWords } from '../QuotedWords';
import { StatementLine } from '../StatementLine';
import type { ArrivalProps } from '../use-arrival';

interface UnnamedHoldersProps {
  readonly open: OpenBriefing;
  readonly holders: readonly Statement[];
  readonly arrival: (id: string) => ArrivalProps;
}

/** What is expected or held possible, in which words, and that the article does not say by whom. */
export function UnnamedHolders({ open, holders, arrival }: UnnamedHoldersProps) {
  const intl = useIntl();
  return (
    <table className="register register--folds" aria-label={intl.formatMessage({ id: 'sources.holders' })}>
      <thead>
        <tr>
          <th scope="col" className="sources-cue">
            <FormattedMessage id="sources.holders.cue" />
          </th>
          <th scope="col">
            <FormattedMessage id="sources.holders.of" />
          </th>
          <th scope="col" className="sources-who">
            <FormattedMessage id="sources.holders.who" />
          </th>
        </tr>
      </thead>
      <tbody>
        {holders.map((statement) => (
          <tr key={statement.id} {...arrival(statement.id)}>
            <td className="sources-cue">
              <FoldLabel id="sources.holders.cue" />
              {statement.cue === undefined ? (
                <span className="quiet">
                  <FormattedMessage id="sources.holders.no-cue" />
                </span>
              ) : (
                <LooseWords open={open} text={statement.cue} />
              )}
            </td>
            <td>
              <StatementLine open={open} statement={statement} />
            </td>
            <td className="sources-who">
              <span className="silence">
                <Rest />
                <FormattedMessage
                  id={
                    statement.certainty === 'possible' ? 'sources.holder.possible' : 'sources.holder.expected'
                  }
                />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
