/** What a note is called in the file's bookmarks. */
import { plainText } from '../markdown/rich-text';
import { readMarkdown } from '../markdown/read-markdown';
import { firstWords } from '../reference/first-words';
import type { PackNote } from './pack-notes';

/** How many characters of a note stand in its bookmark. */
export const bookmarkLength = 48;

/** The name, with the first of the note's own words after it; of the words that it is on where it has none, or of its place. */
export function noteBookmark({ note, quote }: PackNote, name: string): string {
  const said = plainText(readMarkdown(note.body));
  const words = [said, quote ?? '', note.breadcrumb].map(oneLine).find((each) => each !== '');
  return words === undefined ? name : `${name} ${firstWords(words, bookmarkLength)}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
