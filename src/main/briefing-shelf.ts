/** Keeps opened briefings at hand, so that writing a note does not read and check the whole briefing again. */
import type { Briefing } from '../shared/briefing';
import { openBriefing } from './library';

export interface Shelf {
  /** Opens a briefing at most once. One that failed is tried again. */
  readonly openBriefing: (id: string) => Promise<Briefing>;
  /** The next opening reads the folder anew: the briefing was replaced or removed. */
  readonly forget: (id: string) => void;
  /** The folder was seen to hold this edition: one that was opened before and is another one is forgotten. */
  readonly noteEdition: (id: string, editionHash: string) => void;
}

/** An empty shelf over these folders. */
export function createShelf(folders: readonly string[]): Shelf {
  const opened = new Map<string, Promise<Briefing>>();
  return {
    openBriefing: (id) => {
      const found = opened.get(id);
      if (found) return found;
      const opening = openBriefing(folders, id);
      opened.set(id, opening);
      opening.catch(() => {
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
