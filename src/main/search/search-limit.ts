/** How many entries are searched in memory. */
import { mostInMemory } from '../../shared/search/limits';

/** `LECTERN_MOST_IN_MEMORY` gives another number, so that a small briefing can be searched as a large one is. */
export function readSearchLimit(environment: NodeJS.ProcessEnv): number {
  const given = environment['LECTERN_MOST_IN_MEMORY'];
  return given !== undefined && /^\d{1,9}$/u.test(given) ? Number(given) : mostInMemory;
}
