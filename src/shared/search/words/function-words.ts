/** Words that hold a sentence together and are not what it is about. */
import { isStopWord } from './analyser';
import { furtherWords } from './further-words';

/** True for a word, folded, that nothing is ever about. */
export function isFunctionWord(word: string): boolean {
  return furtherWords.has(word) || isStopWord({ word, isEmphatic: false });
}
