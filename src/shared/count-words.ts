/** How many words a text has, in whatever script: the ones that stand between white space, or as the script parts them. */
export function countWords(text: string): number {
  return Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike).length;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
