import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Briefing } from '../../../shared/briefing/briefing';
import type { Sight } from '../../../shared/briefing/lens';
import type { MapMark } from './map-content';
import type { MapLayout } from './map-layout';
import './MapDrawing.css';
import { MapHead } from './MapHead';
import { MapLink } from './MapLink';
import { MapPane } from './MapPane';
import type { MapPane as PaneName } from './placed-mark';

export interface MapDrawingProps {
  readonly layout: MapLayout;
  readonly briefing: Briefing;
  /** What the lens leaves; all else is dimmed. */
  readonly sight: Sight;
  readonly hrefOf: (mark: MapMark) => string;
  /** The marked one, by its id; null where none is. */
  readonly chosen?: string | null;
  /** The one that Tab comes to, by its id. Without it, as on paper, none is in the way of the keys. */
  readonly tabbable?: string | null;
  readonly onOpen?: (mark: MapMark) => void;
  readonly onMeet?: (mark: MapMark) => void;
}

/** The map: sentences across, topics down, who says so below. Cut into panes, so that its heads can stay in sight. */
export function MapDrawing(props: MapDrawingProps) {
  const { layout, briefing, sight, hrefOf, chosen = null, tabbable = null, onOpen, onMeet } = props;
  const intl = useIntl();
  const { left, right, width, head, height } = layout;
  const marks = layout.lines.flat();
  const arcs = new Map(layout.arcs.map((arc) => [arc.pull.id, arc]));
  const links = (pane: PaneName, kinds: readonly MapMark['kind'][]): ReactNode =>
    marks
      .filter(({ mark, pane: own }) => own === pane && kinds.includes(mark.kind))
      .map((placed) => (
        <MapLink
          key={placed.mark.id}
          placed={placed}
          arc={arcs.get(placed.mark.id) ?? null}
          arcBase={layout.arcBase}
          measures={layout.measures}
          textSize={layout.textSize}
          briefing={briefing}
          sight={sight}
          hrefOf={hrefOf}
          isChosen={placed.mark.id === chosen}
          isTabbable={placed.mark.id === tabbable}
          onOpen={onOpen}
          onMeet={onMeet}
        />
      ));
  const top = { y: 0, height: head };
  const below = { y: head, height: height - head };
  return (
    <div
      className="map-drawing"
      role="group"
      aria-label={intl.formatMessage(
        { id: 'map.name' },
        {
          sentences: briefing.blocks.flatMap((block) => block.sentences).length,
          topics: briefing.topics.length,
        },
      )}
      style={{ gridTemplateColumns: `${left}px ${right - left}px ${width - right}px` }}
    >
      <MapPane place="corner" box={{ x: 0, width: left, ...top }} layout={layout}>
        {layout.arcs.length > 0 &&
          (['map.arcs', 'map.arcs.more'] as const).map((id, line) => (
            <text key={id} className="map-quiet" x={0} y={layout.arcBase - 18 + line * 15}>
              {intl.formatMessage({ id })}
            </text>
          ))}
        {briefing.topics.length > 0 && (
          <text className="map-head" x={0} y={head - 9}>
            {intl.formatMessage({ id: 'map.topic' })}
          </text>
        )}
      </MapPane>
      <MapPane
        place="head"
        box={{ x: left, width: right - left, ...top }}
        layout={layout}
        label={intl.formatMessage({ id: 'map.pane.sentences' })}
      >
        <MapHead layout={layout} briefing={briefing} />
        {links('columns', ['pull'])}
        {links('columns', ['sentence'])}
      </MapPane>
      <MapPane place="head" box={{ x: right, width: width - right, ...top }} layout={layout}>
        {briefing.topics.length > 0 &&
          layout.countsAt.map((x, index) => (
            <text key={x} className="map-head" x={x} y={head - 9} textAnchor="middle">
              {briefing.documents[index]?.id.replace('doc', 'D') ??
                intl.formatMessage({ id: 'document.code.agreement' })}
            </text>
          ))}
      </MapPane>
      <MapPane
        place="labels"
        box={{ x: 0, width: left, ...below }}
        layout={layout}
        label={intl.formatMessage({ id: 'map.pane.topics' })}
      >
        {layout.words
          .filter(({ kind }) => kind !== 'topic')
          .map(({ key, kind, x, y, lines }) => (
            <text key={key} className={`map-words map-words--${kind}`} x={x} y={y + 4.5}>
              {lines.map((line, index) => (
                <tspan key={line} x={x} dy={index > 0 ? 14 : 0}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
        {links('labels', ['topic'])}
      </MapPane>
      <MapPane
        place="body"
        box={{ x: left, width: right - left, ...below }}
        layout={layout}
        label={intl.formatMessage({ id: 'map.pane.statements' })}
      >
        {layout.hairlines.map((y) => (
          <path key={y} className="map-hairline" d={`M${left} ${y}H${right}`} />
        ))}
        {links('columns', ['entry', 'saying'])}
      </MapPane>
      <MapPane
        place="body"
        box={{ x: right, width: width - right, ...below }}
        layout={layout}
        label={intl.formatMessage({ id: 'map.pane.counts' })}
      >
        {links('counts', ['count'])}
      </MapPane>
    </div>
  );
}
