import { FormattedMessage, useIntl } from 'react-intl';
import type { Refusals } from '../../shared/contract/refusal';
import './RefusedTable.css';

/** What was refused since the start, the last first. */
export function RefusedTable({ listed, unlisted }: Refusals) {
  const intl = useIntl();
  return (
    <>
      <table className="refused-table">
        <caption>
          <FormattedMessage id="app.refused" />
        </caption>
        <thead>
          <tr>
            {(['what', 'where', 'count', 'last'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`app.refused.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ kind, what, count, lastMs }) => (
            <tr key={`${kind} ${what}`}>
              <td>
                <FormattedMessage id="app.refused.kind" values={{ kind }} />
              </td>
              <th scope="row">{what}</th>
              <td>{intl.formatNumber(count)}</td>
              <td>{intl.formatTime(lastMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unlisted > 0 && (
        <p className="quiet">
          <FormattedMessage id="app.refused.unlisted" values={{ count: unlisted }} />
        </p>
      )}
    </>
  );
}
