/** How the program and the notes are: nothing of what the reader wrote or opened, and no name of a folder. */
import type { About } from './api';

export interface Diagnostics {
  readonly about: About;
  /** The system and its processor, such as `linux x64 6.1.0`. */
  readonly system: string;
  readonly atMs: number;
  readonly check: StoreCheck;
  /** Sizes in bytes; null where there is no such file. */
  readonly files: {
    readonly notes: number | null;
    readonly log: number | null;
    readonly journal: number | null;
  };
  readonly backups: {
    readonly count: number;
    readonly bytes: number;
    /** The newest one, or null. */
    readonly newest: { readonly date: string; readonly changesAgo: number } | null;
    /** Why the last one could not be made, or null. */
    readonly failure: string | null;
  };
  /** How often damaged notes were put right since the start. */
  readonly recoveries: number;
  /** What the program's own log says last. */
  readonly log: { readonly lines: readonly string[]; readonly bytes: number };
}

/** What was found when the notes were looked through. */
export type StoreCheck =
  | { readonly kind: 'whole'; readonly notes: number; readonly changes: number; readonly ms: number }
  /** `what`: in SQLite's or our own words. */
  | { readonly kind: 'damaged'; readonly what: string }
  /** They could not be opened at all. */
  | { readonly kind: 'unread'; readonly reason: string };
