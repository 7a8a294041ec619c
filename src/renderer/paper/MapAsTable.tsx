import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import { columnOf } from '../../shared/briefing/comparison';
import { kindLetters } from '../../shared/briefing/statement';
import type { MapContent, MapEntry } from '../parts/map/map-content';
import { isMarkSeen } from '../parts/map/mark-sight';
import { OurWords } from './OurWords';
import { usePaper } from './paper-context';
import { SentenceNumber, SentenceNumbers } from './References';
import { EditorsWords } from './Words';
import './Tables.css';

interface MapAsTableProps {
  readonly content: MapContent;
}

/** The map of a long article: topics by columns, then who says so and what contradicts what. It flows over pages. */
export function MapAsTable({ content }: MapAsTableProps) {
  const { briefing } = usePaper();
  const { columns, blocks, outside, sources, pulls } = content;
  const labels = [...briefing.documents.map(({ label }) => label), briefing.agreement.label];
  return (
    <table className="list-table map-as-table">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="map.topic" />
          </th>
          {labels.map((label) => (
            <th key={label} scope="col">
              <EditorsWords>{label}</EditorsWords>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocks
          .flatMap(({ rows }) => rows)
          .map(({ label, entries }) => (
            <tr key={label.id}>
              <th scope="row">
                {label.number} <EditorsWords>{label.topic.label}</EditorsWords>
              </th>
              {columns.map((columnId) => (
                <Crossing
                  key={columnId}
                  entries={entries.filter(({ statement }) => columnOf(statement) === columnId)}
                />
              ))}
            </tr>
          ))}
        {outside.length > 0 && (
          <tr>
            <th scope="row">
              <FormattedMessage id="map.outside" />
            </th>
            {columns.map((columnId) => (
              <Crossing
                key={columnId}
                entries={outside.filter(({ statement }) => columnOf(statement) === columnId)}
              />
            ))}
          </tr>
        )}
        {sources.map(({ source, sayings }) => (
          <tr key={source}>
            <th scope="row">
              <OurWords>
                <FormattedMessage id="map.who-says-so" />: <FormattedMessage id={`map.source.${source}`} />
              </OurWords>
            </th>
            <td colSpan={columns.length}>
              <SentenceNumbers sentences={sayings.map(({ sentence }) => sentence.id)} />
            </td>
          </tr>
        ))}
        {pulls.length > 0 && (
          <tr>
            <th scope="row">
              <FormattedMessage id="map.table.pulls" />
            </th>
            <td colSpan={columns.length}>
              {pulls.map(({ id, from, to }, index) => (
                <Fragment key={id}>
                  {index > 0 && '; '}
                  <FormattedMessage
                    id="map.table.against"
                    values={{
                      from: <SentenceNumber key="from" sentence={from.id} />,
                      to: <SentenceNumber key="to" sentence={to.id} />,
                    }}
                  />
                </Fragment>
              ))}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Each sentence with its letter, and how sure it is where it is no assertion; silence in words. */
function Crossing({ entries }: { readonly entries: readonly MapEntry[] }) {
  const { sight } = usePaper();
  return (
    <td>
      {entries.length === 0 && (
        <span className="editors">
          <FormattedMessage id="map.legend.silence" />
        </span>
      )}
      {entries.map((entry, index) => {
        const { id, statement, sentence } = entry;
        const isDimmed = sight !== null && !isMarkSeen(entry, sight);
        return (
          <span key={id} className={isDimmed ? 'is-dimmed' : undefined}>
            {index > 0 && ', '}
            <SentenceNumber sentence={sentence.id} /> {kindLetters[statement.kind]}
            {statement.certainty !== 'asserted' && (
              <>
                {' '}
                <FormattedMessage id={`certainty.${statement.certainty}`} />
              </>
            )}
          </span>
        );
      })}
    </td>
  );
}
