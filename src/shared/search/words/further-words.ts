/** Words that hold a sentence together and are none of the search's stop words. */
/**
 * What the search's own stop words leave out. They are looked for like any word; only an answer of silence is never
 * about them, because they are in the editor's wording and not in what the article could have said.
 */
export const furtherWords: ReadonlySet<string> = new Set(
  `after against alike although before behind below between beyond both during each few first here itself kind less
   long many more much now one other out over per same second several such there though three two under unless
   until up upon very whether whole whose within without`.split(/\s+/u),
);
