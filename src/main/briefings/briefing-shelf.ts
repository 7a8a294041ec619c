/** Keeps opened briefings at hand, so that writing a note does not read and check the whole briefing again. */
import type { Briefing } from '../../shared/briefing/briefing';
import { openBriefing } from './library';

export interface Shelf {
  /**
   * Opens a briefing at most once. One that failed is tried again. With a hash: that edition, where it was opened of late,
   * also when another one has taken its place.
   */
  readonly openBriefing: (id: string, editionHash?: string) => Promise<Briefing>;
  /** The next opening reads the folder anew: the briefing was replaced or removed. */
  readonly forget: (id: string) => void;
  /** The folder was seen to hold this edition: one that was opened before and is another one is forgotten. */
  readonly noteEdition: (id: string, editionHash: string) => void;
}

/** How many editions, of any briefings, are still at hand for what was begun in them. */
const keptEditions = 6;

/** An empty shelf over these folders. */
export function createShelf(folders: readonly string[]): Shelf {
  const opened = new Map<string, Promise<Briefing>>();
  const editions = new Map<string, Briefing>();
  const keepEdition = (briefing: Briefing): void => {
    const key = editionKey(briefing.id, briefing.editionHash);
    editions.delete(key);
    editions.set(key, briefing);
    for (const old of [...editions.keys()].slice(0, -keptEditions)) editions.delete(old);
  };
  return {
    openBriefing: (id, editionHash) => {
      const edition = editionHash === undefined ? undefined : editions.get(editionKey(id, editionHash));
      if (edition) return Promise.resolve(edition);
      const found = opened.get(id);
      if (found) return found;
      const opening = openBriefing(folders, id);
      opened.set(id, opening);
      opening.then(keepEdition, () => {
        if (opened.get(id) === opening) opened.delete(id);
      });
      return opening;
    },
    forget: (id) => void opened.delete(id),
    noteEdition: (id, editionHash) => {
      const found = opened.get(id);
      void found?.then(
        (briefing) => {
          if (briefing.editionHash !== editionHash && opened.get(id) === found) opened.delete(id);
        },
        () => undefined,
      );
    },
  };
}

function editionKey(id: string, hash: string): string {
  return `${id} ${hash}`;
}
