import { FormattedMessage } from 'react-intl';
import type { MapPull } from '../../parts/map/map-content';
import { type MapLinkContext, MapTableLink } from './MapTableLink';

interface MapPullsProps {
  readonly pulls: readonly MapPull[];
  /** How many columns stand beside the heads of the rows. */
  readonly columns: number;
  readonly link: MapLinkContext;
}

/** What pulls against what: a row a contradiction, with the pairs of sentences that face each other in it. */
export function MapPulls({ pulls, columns, link }: MapPullsProps) {
  if (pulls.length === 0) return null;
  const rows = [...Map.groupBy(pulls, ({ tension }) => tension)];
  return (
    <tbody>
      <tr className="map-table-block">
        <th scope="rowgroup" colSpan={columns + 1}>
          <FormattedMessage id="map.table.pulls" />
        </th>
      </tr>
      {rows.map(([tension, pairs]) => (
        <tr key={tension.id}>
          <th scope="row">
            <FormattedMessage id="map.table.tension" values={{ number: tension.id.slice(1) }} />
          </th>
          <td colSpan={columns}>
            {pairs.map((mark) => (
              <MapTableLink key={mark.id} mark={mark} {...link} />
            ))}
            <span className="map-table-title">{tension.title}</span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
