import { FormattedMessage, useIntl } from 'react-intl';
import { columnOf } from '../../../shared/briefing/comparison';
import type { MapEntry, MapSourceRow } from '../../parts/map/map-content';
import { useNameMark } from '../../parts/map/mark-names';
import { Inferred } from '../../parts/Inferred';
import type { MapFormProps } from './map-form-props';
import './MapTable.css';
import { MapTableLink } from './MapTableLink';
import { MapPulls } from './MapPulls';
import { MapTopicRows } from './MapTopicRows';
import { useArriving } from './use-arriving';

/** The map as a table: topics by columns, then who says so and what pulls against what. It says all that the drawing says. */
export function MapTable({ open, content, sight, chosen }: MapFormProps) {
  const intl = useIntl();
  const { briefing } = open;
  const nameMark = useNameMark(briefing, sight);
  useArriving(chosen, true);
  const link = { nameMark, sight, chosen };
  const labels = [...briefing.documents.map(({ label }) => label), briefing.agreement.label];
  const all = content.columns.length;
  const entries = (marks: readonly MapEntry[]) =>
    marks.map((mark) => <MapTableLink key={mark.id} mark={mark} {...link} />);
  return (
    <table className="register map-table" aria-label={intl.formatMessage({ id: 'map.title' })}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="map.topic" />
          </th>
          {labels.map((label, index) => (
            <th key={label} scope="col">
              {label}
              {briefing.documents[index]?.basis === 'inferred' && (
                <>
                  {' '}
                  <Inferred />
                </>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {content.blocks.map(({ block, rows }) => (
        <MapTopicRows key={block} rows={rows} labels={labels} link={link} />
      ))}
      {content.outside.length > 0 && (
        <tbody>
          <tr>
            <th scope="row">
              <FormattedMessage id="map.outside" />
            </th>
            {content.columns.map((columnId, index) => {
              const here = content.outside.filter(({ statement }) => columnOf(statement) === columnId);
              return (
                <td key={columnId} data-label={labels[index]}>
                  {here.length > 0 ? (
                    entries(here)
                  ) : (
                    <span className="quiet">
                      <FormattedMessage id="map.table.nothing" />
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        </tbody>
      )}
      {content.sources.length > 0 && (
        <tbody>
          <tr className="map-table-block">
            <th scope="rowgroup" colSpan={all + 1}>
              <FormattedMessage id="map.who-says-so" />
            </th>
          </tr>
          {content.sources.map(({ source, sayings }: MapSourceRow) => (
            <tr key={source}>
              <th scope="row">
                <FormattedMessage id={`map.source.${source}`} />
              </th>
              <td colSpan={all}>
                {sayings.map((mark) => (
                  <MapTableLink key={mark.id} mark={mark} {...link} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      )}
      <MapPulls pulls={content.pulls} columns={all} link={link} />
    </table>
  );
}
