import type { Briefing } from '../../shared/briefing/briefing';
import { type Inferred, treatInferred } from '../../shared/briefing/inferred';
import { type Lookup, lookUp } from '../../shared/briefing/lookup';

/** A briefing as every view is given it. */
export interface OpenBriefing {
  /** The briefing as it is shown: with inferred assignments, or with these treated as unassigned. */
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** The briefing as it was opened, whatever the switch says. */
  readonly asOpened: Briefing;
  /** What the switch says. */
  readonly inferred: Inferred;
}

/** The briefing with its inferred assignments as they are to be treated, looked up once for all views. */
export function openAs(asOpened: Briefing, inferred: Inferred): OpenBriefing {
  const briefing = treatInferred(asOpened, inferred);
  return { briefing, lookup: lookUp(briefing, asOpened), asOpened, inferred };
}
