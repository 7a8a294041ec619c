/** Where the program begins. */
import type { View } from './view';

/** Where to begin: the briefing named on the command line, else the last one read, else the first in the library. */
export interface Start {
  readonly briefingId: string;
  readonly view: View;
  /** What `keepPlace` was last given for this briefing; empty when nothing was. */
  readonly place: string;
}

/** The very place that a window is opened at. */
export interface Opening extends Start {
  /** What is looked for and marked there; null where nothing is. */
  readonly query: string | null;
}

/** Where to begin, and the briefing that was read last where it cannot be opened any more. */
export interface FirstStart extends Opening {
  readonly insteadOf: MissedBriefing | null;
}

export interface MissedBriefing extends Pick<Start, 'briefingId' | 'place'> {
  /** `gone`: it is not in the library; `refused`: it fails a check, which the library tells. */
  readonly why: 'gone' | 'refused';
}
