/** The words that the article puts in quotation marks, within a stretch of it. */

/** Each phrase with its marks, in order. A mark that closes nothing, such as an apostrophe, is none. */
export function quotedPhrases(text: string): readonly string[] {
  return text.match(quotations) ?? [];
}

/** One pair of marks an alternative; a single closing mark within a word is an apostrophe. */
const quotations = new RegExp(
  [
    /‘[^]+?’(?![\p{L}\p{N}])/u,
    /[“„][^“”„]+[“”]/u,
    /«[^»]+»/u,
    /»[^«]+«/u,
    /‹[^›]+›/u,
    /"[^"]+"/u,
    /「[^」]+」/u,
    /『[^』]+』/u,
    /(?<![\p{L}\p{N}])['’][^]+?['’](?![\p{L}\p{N}])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
