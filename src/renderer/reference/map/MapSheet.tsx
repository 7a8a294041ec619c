import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import { layOutMap } from '../../parts/map/map-layout';
import { MapDrawing } from '../../parts/map/MapDrawing';
import { mapTextSize } from '../../parts/map/MapHead';
import { MapLegend } from '../../parts/map/MapLegend';
import { markElementId } from '../../parts/map/MapLink';
import { usualPress } from '../../state/key-settings';
import type { MapFormProps } from './map-form-props';
import './MapSheet.css';
import { MapPeek } from './MapPeek';
import { meetMark, openMark } from './mark-deeds';
import { moveMark, stepOf } from './mark-moves';
import { hrefOfMark } from './place-of-mark';
import { useArriving } from './use-arriving';
import { useKeptInSight } from './use-kept-in-sight';
import { useWidth } from './use-width';

interface MapSheetProps extends MapFormProps {
  /** What is said over the foot of the drawing. */
  readonly children: ReactNode;
}

/** The map as a drawing: as wide as the page, its key below it, and what the chosen mark stands for at the foot. */
export function MapSheet({ open, content, sight, chosen, children }: MapSheetProps) {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const layout = useMemo(() => {
    const names = {
      outside: intl.formatMessage({ id: 'map.outside' }),
      whoSaysSo: intl.formatMessage({ id: 'map.who-says-so' }),
      source: (source: keyof typeof sourceNames) => intl.formatMessage({ id: sourceNames[source] }),
    };
    return layOutMap({ content, briefing, lookup, width, names, textSize: mapTextSize });
  }, [content, briefing, lookup, width, intl]);
  useArriving(chosen, width > 0);
  useKeptInSight(box, layout);
  const tabbable = chosen?.id ?? content.numbers[0]?.id ?? null;

  const walk = (event: KeyboardEvent): void => {
    const usual = usualPress(event.nativeEvent, 'reference.map');
    const step = usual && stepOf(usual);
    const to = step && tabbable !== null ? moveMark(layout.lines, tabbable, step) : null;
    if (to === null || event.defaultPrevented) return;
    event.preventDefault();
    const element = document.getElementById(markElementId({ id: to }));
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    element?.focus({ preventScroll: true });
  };
  return (
    <div className="map-sheet">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="map-box"
        ref={box}
        style={{ scrollPadding: `${layout.head + 4}px 8px ${keyHeight}px ${layout.left + 8}px` }}
        onKeyDown={walk}
      >
        {width > 0 && (
          <MapDrawing
            layout={layout}
            briefing={briefing}
            sight={sight}
            hrefOf={hrefOfMark}
            chosen={chosen?.id ?? null}
            tabbable={tabbable}
            onOpen={openMark}
            onMeet={meetMark}
          />
        )}
        <MapLegend />
      </div>
      {children}
      <MapPeek open={open} sight={sight} mark={chosen} />
    </div>
  );
}

/** Room for the key that may stand over the foot of the drawing, in pixels. */
const keyHeight = 52;

const sourceNames = {
  writer: 'map.source.writer',
  outlet: 'map.source.outlet',
  officials: 'map.source.officials',
  group: 'map.source.group',
  text: 'map.source.text',
  unknown: 'map.source.unknown',
} as const;
