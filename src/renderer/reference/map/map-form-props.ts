import type { Sight } from '../../../shared/briefing/lens';
import type { MapContent, MapMark } from '../../parts/map/map-content';
import type { OpenBriefing } from '../../state/open-briefing';

/** What the drawing and the table of the map take alike. */
export interface MapFormProps {
  readonly open: OpenBriefing;
  readonly content: MapContent;
  readonly sight: Sight;
  readonly chosen: MapMark | null;
}
