/** What went wrong, as the words that can be shown or written out. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
