import { columnOf } from '../../../shared/briefing/comparison';
import type { MapTopicRow } from '../../parts/map/map-content';
import { type MapLinkContext, MapTableLink } from './MapTableLink';

interface MapTopicRowsProps {
  readonly rows: readonly MapTopicRow[];
  /** The names of the columns, shown beside the cells where there is no room for heads. */
  readonly labels: readonly string[];
  readonly link: MapLinkContext;
}

/** A block of topics. A cell holds its entries, or says that the article does not say. */
export function MapTopicRows({ rows, labels, link }: MapTopicRowsProps) {
  return (
    <tbody>
      {rows.map(({ label, entries, counts }) => (
        <tr key={label.id}>
          <th scope="row">
            <MapTableLink mark={label} {...link} />
          </th>
          {counts.map((count, index) => (
            <td key={count.id} data-label={labels[index]}>
              {count.lines === 0 ? (
                <MapTableLink mark={count} {...link} />
              ) : (
                entries
                  .filter(({ statement }) => columnOf(statement) === count.columnId)
                  .map((mark) => <MapTableLink key={mark.id} mark={mark} {...link} />)
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
