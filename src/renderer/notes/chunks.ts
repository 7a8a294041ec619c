/** A long list cut into chunks, which are drawn in full or left as words together. */

/** How many rows a chunk holds at most. */
export const chunkSize = 40;

/** Of a row, in rem: what a chunk that was never drawn is taken to be. */
export const usualRowHeight = 4.25;

/** The rows in chunks, in order. */
export function cutRows<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, index) =>
    rows.slice(index * chunkSize, (index + 1) * chunkSize),
  );
}
