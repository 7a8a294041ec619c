/** A column's name among what the page can be asked to show. No assumption's id has a space. */
export function columnItem(columnId: string): string {
  return `column ${columnId}`;
}
