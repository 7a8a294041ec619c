import { join } from 'node:path';
import { openBriefing } from '../../src/main/briefings/library';
import type { Briefing } from '../../src/shared/briefing/briefing';

/** The library that comes with the program. */
export const bundledFolder = join(import.meta.dirname, '../../resources/briefings');

/** The briefing that comes with the program. */
export function openBundledBriefing(): Promise<Briefing> {
  return openBriefing([bundledFolder], 'berlin-guarantees');
}
