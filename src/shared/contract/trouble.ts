/** What is in the way of keeping the notes, for telling the reader. `reason` is a sentence that says what to do. */
export type Trouble =
  /** They can be read and not be changed. */
  | { readonly kind: 'read-only'; readonly reason: string }
  /** What was saved is safe; the copy of it could not be made, and is tried again. */
  | { readonly kind: 'backup-failed'; readonly reason: string };
