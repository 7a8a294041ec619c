/** What was done to put damaged notes right, for telling the reader. */
export interface StoreRecovery {
  /** Where the damaged files lie now, as they were found. */
  readonly folder: string;
  /** The day of the backup that was begun with, as `2026-11-27`; null where there was none. */
  readonly backupDate: string | null;
  /** True when everything that was ever said to be saved is there; false when some of the last changes may be missing. */
  readonly isAll: boolean;
}
