/** Postings that are laid word by word, in whatever order the words come. */
import { mostWeight, narrow, type Postings, titleWeight } from './segment';

/** Larger than any position: with it a row and a position in it are one number. */
export const positionSpan = 2 ** 24;

export interface GrowingPostings {
  /** Lays a word that is not there: it stands at these places, ascending, each `row * positionSpan + position`. */
  readonly add: (word: number, places: ArrayLike<number>) => void;
  readonly has: (word: number) => boolean;
  /** The arrays as they are: they may have room at their ends, and be others after the next `add`. */
  readonly postings: () => Postings;
  /** The same in arrays that are just as long as they must be. */
  readonly trimmed: () => Postings;
  /** How many positions there are. */
  readonly size: () => number;
  readonly empty: () => void;
}

/** Where nothing has been laid. */
const room = 1024;

/** Nothing yet. `words` is how many words there can be; `titles` is by row. */
export function createGrowingPostings(words: number, titles: Uint16Array): GrowingPostings {
  const starts = new Uint32Array(words);
  const ends = new Uint32Array(words);
  let rows = new Uint32Array(room);
  let weights = new Uint8Array(room);
  let positionStarts = new Uint32Array(room + 1);
  let positions = new Uint32Array(room);
  let postingCount = 0;
  let positionCount = 0;
  return {
    add: (word, places) => {
      if (positions.length < positionCount + places.length) {
        // There are never more postings than positions.
        const size = 2 * (positionCount + places.length);
        rows = grown(rows, new Uint32Array(size));
        weights = grown(weights, new Uint8Array(size));
        positionStarts = grown(positionStarts, new Uint32Array(size + 1));
        positions = grown(positions, new Uint32Array(size));
      }
      starts[word] = postingCount;
      let before = -1;
      for (let each = 0; each < places.length; each += 1) {
        const place = places[each] ?? 0;
        const row = Math.floor(place / positionSpan);
        const position = place - row * positionSpan;
        const weight = position < (titles[row] ?? 0) ? titleWeight : 1;
        if (row !== before) {
          rows[postingCount] = row;
          weights[postingCount] = 0;
          postingCount += 1;
          before = row;
        }
        const last = postingCount - 1;
        weights[last] = Math.min((weights[last] ?? 0) + weight, mostWeight);
        positions[positionCount] = position;
        positionCount += 1;
        positionStarts[postingCount] = positionCount;
      }
      ends[word] = postingCount;
    },
    has: (word) => starts[word] !== ends[word],
    postings: () => ({ starts, ends, rows, weights, positionStarts, positions }),
    trimmed: () => ({
      starts,
      ends,
      rows: rows.slice(0, postingCount),
      weights: weights.slice(0, postingCount),
      positionStarts: positionStarts.slice(0, postingCount + 1),
      positions: narrow(positions.subarray(0, positionCount)),
    }),
    size: () => positionCount,
    empty: () => {
      starts.fill(0);
      ends.fill(0);
      postingCount = 0;
      positionCount = 0;
    },
  };
}

function grown<List extends Uint8Array | Uint32Array>(from: List, into: List): List {
  into.set(from);
  return into;
}
