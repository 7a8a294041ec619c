/** Finds the annotations in a file: a W3C collection, page, list or single annotation, or an EPUB annotation set. */

/** The items as they stand, each still to be read by itself. Throws with a sentence when the file holds neither. */
export function readItems(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  if (isRecord(file)) {
    if (Array.isArray(file['items'])) return file['items'];
    const { first } = file;
    if (isRecord(first) && Array.isArray(first['items'])) return first['items'];
    if (file['type'] === 'AnnotationCollection' && file['total'] === 0) return [];
    if (file['type'] === 'Annotation') return [file];
  }
  throw new Error('The file is JSON, but it holds neither W3C annotations nor an EPUB annotation set.');
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
