/** A backup of the notes, as the window lists it. */
export interface BackupSummary {
  /** What it is called by; its file's name. */
  readonly name: string;
  /** The day on which it was made by the clock of then: `2026-11-27`. */
  readonly date: string;
  /** The moment, where that is known: a file that was copied does not say it any more. */
  readonly madeMs: number | null;
  /** How many notes it holds that are not in the trash; null for one that is damaged. */
  readonly noteCount: number | null;
  /** How many changes were made since. Backups are told apart by this and never by the clock. */
  readonly changesAgo: number;
}

/** What a backup can be called. */
export const backupNamePattern = /^[^/\\]{1,100}-\d{10}-\d{4}-\d{2}-\d{2}\.db$/u;
