/** What a checker of packs says: each check looks at a pack beside what was asked for, and answers what is wrong. */
import type { Briefing } from '../../../src/shared/briefing/briefing';
import type { Note } from '../../../src/shared/notes/note';
import type { PackRequest } from '../../../src/shared/pack/pack';
import type { ReadPack } from './read-pack';

/** What was asked for, and what there was to print. */
export interface Asked {
  readonly request: PackRequest;
  /** As the library opens it. */
  readonly briefing: Briefing;
  /** Every note on the briefing, in the order in which they were written. */
  readonly notes: readonly Note[];
}

export interface Finding {
  /** The name of the check. */
  readonly check: string;
  /** What is wrong, with the page where it has one. */
  readonly words: string;
}

export interface Check {
  readonly name: string;
  readonly promise: string;
  /** What is wrong, in words; nothing where the promise is kept. */
  readonly find: (pack: ReadPack, asked: Asked) => readonly string[] | Promise<readonly string[]>;
}
