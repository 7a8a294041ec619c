import { readFileSync } from 'node:fs';
import { filesIn } from '../../../../src/main/store/lock/sealed-file';

/** The files below the folder in which one of the words stands as it is, in UTF-8 or UTF-16. */
export function filesWithWords(folder: string, words: readonly string[]): readonly string[] {
  return filesIn(folder).filter((file) => {
    const bytes = readFileSync(file);
    return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  });
}
