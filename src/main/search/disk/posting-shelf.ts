/** Postings brought from elsewhere, in the arrays that the search reads. They grow, and are given up when they are large. */
import { createGrowingPostings } from '../../../shared/search/index/growing-postings';
import type { Postings } from '../../../shared/search/index/segment';

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
  let growing = createGrowingPostings(words, titles);
  return {
    postings: () => growing.postings(),
    fetch: (wanted) => {
      // One that grew far beyond what is kept gives its room back as well.
      if (growing.size() > 2 * most) growing = createGrowingPostings(words, titles);
      else if (growing.size() > most) growing.empty();
      for (let each = 0; each < wanted.length; each += 1) {
        const word = wanted[each] ?? 0;
        if (!growing.has(word)) growing.add(word, read(word));
      }
    },
  };
}
