/** Phrases for engines that keep no positions. */

/** True when the words stand in the text as typed, whatever stands before and after them. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return text.toLowerCase().includes(phrase.toLowerCase());
}
