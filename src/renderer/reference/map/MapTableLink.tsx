import { FormattedMessage } from 'react-intl';
import type { Sight } from '../../../shared/briefing/lens';
import { kindFamilies, kindLetters } from '../../../shared/briefing/statement';
import type { MapMark } from '../../parts/map/map-content';
import { markElementId } from '../../parts/map/MapLink';
import { isMarkSeen } from '../../parts/map/mark-sight';
import { Inferred } from '../../parts/Inferred';
import { Silence } from '../../parts/Silence';
import { meetMark, openMark } from './mark-deeds';
import { hrefOfMark } from './place-of-mark';

/** What every link of the table needs to know. */
export interface MapLinkContext {
  readonly nameMark: (mark: MapMark) => string;
  readonly sight: Sight;
  readonly chosen: MapMark | null;
}

interface MapTableLinkProps extends MapLinkContext {
  readonly mark: MapMark;
}

/** A mark of the map in words and figures, under the same name and leading to the same place as in the drawing. */
export function MapTableLink({ mark, nameMark, sight, chosen }: MapTableLinkProps) {
  return (
    <a
      className="map-link"
      id={markElementId(mark)}
      href={hrefOfMark(mark)}
      aria-current={mark.id === chosen?.id ? 'true' : undefined}
      data-kind={mark.kind}
      data-dimmed={isMarkSeen(mark, sight) ? undefined : true}
      onFocus={() => meetMark(mark)}
      onClick={(event) => {
        event.preventDefault();
        openMark(mark);
      }}
    >
      {/* Its figures and letters are too few words for those who hear them. */}
      <span className="unseen">{nameMark(mark)}</span>
      <span className="map-link-words" aria-hidden="true">
        <MapWords mark={mark} />
      </span>
    </a>
  );
}

function MapWords({ mark }: Pick<MapTableLinkProps, 'mark'>) {
  switch (mark.kind) {
    case 'topic':
      return (
        <>
          <span className="map-link-number">{mark.number}</span> {mark.topic.label}
        </>
      );
    case 'entry': {
      const { basis, kind, certainty } = mark.statement;
      return (
        <>
          <b>{mark.sentence.number}</b>
          <span className="code" data-family={kindFamilies[kind]}>
            {kindLetters[kind]}
          </span>
          {basis === 'inferred' && <Inferred />}
          {/* An assertion carries no line; doubt carries line and word. */}
          {certainty !== 'asserted' && (
            <span className="map-link-doubt" data-certainty={certainty}>
              <FormattedMessage id={`certainty.${certainty}`} />
            </span>
          )}
        </>
      );
    }
    case 'count':
      return <Silence />;
    case 'pull':
      return (
        <b>
          <FormattedMessage id="map.table.against" values={{ from: mark.from.number, to: mark.to.number }} />
        </b>
      );
    case 'sentence':
    case 'saying':
      return <b>{mark.sentence.number}</b>;
  }
}
