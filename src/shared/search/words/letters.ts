/** The letters of a text as its words have them: soon read, while to find the words takes far longer. */
import { fold } from './analyser';

const notInWords = /[^\p{L}\p{M}\p{N}]+/gu;
/** Nothing to fold but capitals: English with the quotation marks and dashes of print. */
const plain = /^[\t\n\r -~\u2010-\u2027]*$/v;
const notInPlainWords = /[^a-z0-9]+/gv;

/** The letters and figures of words alone; a name in capitals stands there in small ones. */
export function lettersOf(words: string): string {
  return words.replace(notInWords, '').toLowerCase();
}

/** Those of a text as it is written. Where a word stands in it, the word's letters stand here. */
export function lettersIn(text: string): string {
  return plain.test(text) ? text.toLowerCase().replace(notInPlainWords, '') : lettersOf(fold(text));
}
