import type { Briefing } from '../../../shared/briefing/briefing';
import type { Lookup } from '../../../shared/briefing/lookup';
import type { Source } from '../../../shared/briefing/statement';
import type { MapContent } from './map-content';
import type { MapMeasures } from './map-measures';

/** What a map is laid out from. */
export interface LayoutRequest {
  readonly content: MapContent;
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** The room there is. A briefing that needs more gets more, and is then as wide as it has to be. */
  readonly width: number;
  /** What the rows that are no topics are called, and the type size of all labels. */
  readonly names: {
    readonly outside: string;
    readonly whoSaysSo: string;
    readonly source: (source: Source) => string;
  };
  readonly textSize: number;
  /** Those of the screen, unless others are given. */
  readonly measures?: MapMeasures;
}
