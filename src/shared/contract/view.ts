/** The views of the window, by the names that the rail, the menu, the places and the calls share. */

/** `library` lists the briefings at hand; the others show the one that is open. */
export const views = ['read', 'compare', 'notes', 'pack', 'reference', 'library'] as const;
export type View = (typeof views)[number];

/** The pages of the view `reference`, in the order of the pack's sections of the same names; the codebook comes last. */
export const referencePages = [
  'map',
  'tensions',
  'gaps',
  'who-says-so',
  'numbers-and-times',
  'assumptions',
  'glossary',
  'sentence-index',
  'codebook',
] as const;
export type ReferencePage = (typeof referencePages)[number];

/** True for the name of a view. */
export function isView(name: unknown): name is View {
  return views.some((view) => view === name);
}

/** True for the name of a page of the view `reference`. */
export function isReferencePage(name: unknown): name is ReferencePage {
  return referencePages.some((page) => page === name);
}
