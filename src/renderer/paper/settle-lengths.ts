/** Which notes go over a page's end: those that are taller than half of a page. All others stay in one piece. */

/**
 * Measures the notes that print in full, as they are laid out. A piece that is kept whole leaves room at the end of a page:
 * of half of it at most.
 */
export function settleLengths(document: Document, pageHeight: number): void {
  // Read everything first, then write: one layout for them all.
  const notes = [...document.querySelectorAll<HTMLElement>('.note, .note-below')];
  const long = notes.filter(({ offsetHeight }) => offsetHeight > pageHeight / 2);
  for (const note of long) note.dataset['length'] = 'long';
}
