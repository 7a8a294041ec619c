import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import { sources } from '../../shared/briefing/statement';
import { arcPath } from '../parts/map/map-arcs';
import { type MapContent, type MapMark, readMap } from '../parts/map/map-content';
import type { MapLayout } from '../parts/map/map-layout';
import { MapHead } from '../parts/map/MapHead';
import { MapLegend } from '../parts/map/MapLegend';
import { MapSign } from '../parts/map/MapSign';
import { isMarkSeen } from '../parts/map/mark-sight';
import { AsOnScreen } from './AsOnScreen';
import { layOutMapOnPage } from './map-room';
import { MapAsTable } from './MapAsTable';
import { ours } from './OurWords';
import { usePaper } from './paper-context';
import { SectionHead } from './SectionHead';
import './MapSection.css';

/** The article on one landscape page; one that has no room there prints as a table over as many pages as it needs. */
export function MapSection() {
  const intl = useIntl();
  const { briefing, lookup, job } = usePaper();
  const content = readMap(briefing, lookup);
  const layout = layOutMapOnPage({ content, briefing, lookup, names: namesOf(intl) }, job.request.paper);
  return (
    <>
      <SectionHead section="map">
        <FormattedMessage id={layout ? 'paper.map.note' : 'paper.map.note.table'} />
        <AsOnScreen />
      </SectionHead>
      {layout ? <DrawnMap layout={layout} content={content} /> : <MapAsTable content={content} />}
    </>
  );
}

interface DrawnMapProps {
  readonly layout: MapLayout;
  readonly content: MapContent;
}

/** One picture, described in a sentence: the comparison and the sentence index say the same in words. */
function DrawnMap({ layout, content }: DrawnMapProps) {
  const intl = useIntl();
  const { briefing, sight } = usePaper();
  const { width, height, head, left } = layout;
  const isDimmed = (mark: MapMark): true | undefined =>
    sight === null || isMarkSeen(mark, sight) ? undefined : true;
  const described = intl.formatMessage(
    { id: 'paper.map.described' },
    {
      sentences: content.numbers.length,
      topics: briefing.topics.length,
      pulls: intl.formatList(
        content.pulls.map(({ from, to }) =>
          intl.formatMessage({ id: 'map.table.against' }, { from: from.number, to: to.number }),
        ),
      ),
      count: content.pulls.length,
    },
  );
  return (
    <div className="map-page" {...ours}>
      <svg role="img" aria-label={described} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        {layout.rules.map((rule) => (
          <path key={rule.y} className="map-rule" data-weight={rule.weight} d={`M0 ${rule.y}H${width}`} />
        ))}
        {layout.hairlines.map((y) => (
          <path key={y} className="map-hairline" d={`M${left} ${y}H${layout.right}`} />
        ))}
        {layout.arcs.length > 0 &&
          (['map.arcs', 'map.arcs.more'] as const).map((id, line) => (
            <text key={id} className="map-quiet" x={0} y={layout.arcBase - 15 + line * 13}>
              {intl.formatMessage({ id })}
            </text>
          ))}
        {briefing.topics.length > 0 && (
          <text className="map-head" x={0} y={head - 8}>
            {intl.formatMessage({ id: 'map.topic' })}
          </text>
        )}
        {briefing.topics.length > 0 &&
          layout.countsAt.map((x, index) => (
            <text key={x} className="map-head" x={x} y={head - 8} textAnchor="middle">
              {briefing.documents[index]?.id.replace('doc', 'D') ??
                intl.formatMessage({ id: 'document.code.agreement' })}
            </text>
          ))}
        <MapHead layout={layout} briefing={briefing} />
        {layout.arcs.map((arc) => (
          <path
            key={arc.pull.id}
            className="map-arc"
            data-dimmed={isDimmed(arc.pull)}
            d={arcPath(arc, layout.arcBase)}
          />
        ))}
        {layout.words
          .filter(({ kind }) => kind !== 'topic')
          .map(({ key, kind, x, y, lines }) => (
            <text key={key} className={`map-words map-words--${kind}`} x={x} y={y + 4.5}>
              {lines.map((line, index) => (
                <tspan key={line} x={x} dy={index > 0 ? layout.measures.line : 0}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
        {layout.lines.flat().map((placed) => (
          <g key={placed.mark.id} data-dimmed={isDimmed(placed.mark)}>
            <MapSign placed={placed} measures={layout.measures} textSize={layout.textSize} />
          </g>
        ))}
      </svg>
      <MapLegend />
    </div>
  );
}

function namesOf(intl: IntlShape) {
  const names = Object.fromEntries(
    sources.map((source) => [source, intl.formatMessage({ id: `map.source.${source}` })]),
  );
  return {
    outside: intl.formatMessage({ id: 'map.outside' }),
    whoSaysSo: intl.formatMessage({ id: 'map.who-says-so' }),
    source: (source: (typeof sources)[number]) => names[source] ?? source,
  };
}
