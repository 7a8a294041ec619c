import { lectern } from '../lectern';
import type { DeskDoors } from './search-desk';

/** Asks the search thread of the main process. */
export async function searchInMain(
  ...asked: Parameters<DeskDoors['search']>
): ReturnType<DeskDoors['search']> {
  const results = (await lectern.searchBriefing(...asked)).get('results');
  if (!results) throw new Error('The answer was empty.');
  return results;
}
