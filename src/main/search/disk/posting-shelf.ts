/** Postings brought from elsewhere, in the arrays that the search reads. They grow, and are emptied when they are large. */
import { mostWeight, type Postings, titleWeight } from '../../../shared/search/index/segment';
import { positionSpan } from './disk-form';

/** When more positions than these are on the shelf it is emptied before it is given more: some 12 MB. */
export const mostOnShelf = 2 ** 20;

export interface PostingShelf {
  readonly postings: () => Postings;
  /** Brings those of the words that are not there. All of these are there until the next call. */
  readonly fetch: (words: ArrayLike<number>) => void;
}

interface ShelfParts {
  /** The number of words. */
  readonly words: number;
  readonly titles: Uint16Array;
  /** Where a word stands: by row, then by position, each as `row * positionSpan + position`. */
  readonly read: (word: number) => ArrayLike<number>;
  readonly most?: number;
}

/** An empty shelf. */
export function createPostingShelf({ words, titles, read, most = mostOnShelf }: ShelfParts): PostingShelf {
  const starts = new Uint32Array(words);
  const ends = new Uint32Array(words);
  let rows = new Uint32Array(1024);
  let weights = new Uint8Array(1024);
  let positionStarts = new Uint32Array(1025);
  let positions = new Uint32Array(1024);
  let postingCount = 0;
  let positionCount = 0;
  const add = (word: number): void => {
    const places = read(word);
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
  };
  const empty = (): void => {
    starts.fill(0);
    ends.fill(0);
    postingCount = 0;
    positionCount = 0;
    if (positions.length <= 2 * most) return;
    rows = new Uint32Array(1024);
    weights = new Uint8Array(1024);
    positionStarts = new Uint32Array(1025);
    positions = new Uint32Array(1024);
  };
  return {
    postings: () => ({ starts, ends, rows, weights, positionStarts, positions }),
    fetch: (wanted) => {
      if (positionCount > most) empty();
      for (let each = 0; each < wanted.length; each += 1) {
        const word = wanted[each] ?? 0;
        if (starts[word] === ends[word]) add(word);
      }
    },
  };
}

function grown<List extends Uint8Array | Uint32Array>(from: List, into: List): List {
  into.set(from);
  return into;
}
