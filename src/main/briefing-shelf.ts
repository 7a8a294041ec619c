/** Keeps opened briefings at hand, so that writing a note does not read and check the whole briefing again. */
import type { Briefing } from '../shared/briefing';
import { openBriefing } from './library';

/** Opens briefings from these folders, each at most once. One that failed is tried again. */
export function createShelf(folders: readonly string[]): (id: string) => Promise<Briefing> {
  const opened = new Map<string, Promise<Briefing>>();
  return (id) => {
    const found = opened.get(id);
    if (found) return found;
    const opening = openBriefing(folders, id);
    opened.set(id, opening);
    opening.catch(() => opened.delete(id));
    return opening;
  };
}
