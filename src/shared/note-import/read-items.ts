/** Finds the annotations in a file: a W3C collection, page, list or single annotation, or an EPUB annotation set. */

/** The items as they stand, each still to be read by itself. Throws with a sentence when the file holds neither. */
export function readItems(file: unknown): readonly unknown[] {
  if (Array.isArray(file) && (file.length === 0 || file.some(isLikeAnnotation))) return file;
  if (isRecord(file)) {
    const { items, first, type } = file;
    if (Array.isArray(items)) return items;
    const graph = file['@graph'];
    if (Array.isArray(graph)) return graph;
    if (isRecord(first) && Array.isArray(first['items'])) return withNextPages(first);
    if (typeof first === 'string') {
      throw new Error(
        'The collection names its pages by address and does not hold them. Export it with its annotations in it.',
      );
    }
    if (type === 'AnnotationCollection' && file['total'] === 0) return [];
    if (type !== undefined && isLikeAnnotation({ type })) return [file];
  }
  throw new Error('The file is JSON, but it holds neither W3C annotations nor an EPUB annotation set.');
}

/** True of what says that it is an annotation, or has what only one has. Rows of anything else would be notes without words. */
export function isLikeAnnotation(item: unknown): boolean {
  if (!isRecord(item)) return false;
  const { type } = item;
  if (type === 'Annotation' || (Array.isArray(type) && type.includes('Annotation'))) return true;
  return ['target', 'body', 'bodyValue', 'lectern', 'lectern:note'].some((part) => part in item);
}

/** The items of a page and of those that follow it, as far as they are in the file. */
function withNextPages(first: Readonly<Record<string, unknown>>): readonly unknown[] {
  const all: unknown[] = [];
  let page: unknown = first;
  while (isRecord(page) && Array.isArray(page['items'])) {
    for (const item of page['items']) all.push(item);
    page = page['next'];
  }
  return all;
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
