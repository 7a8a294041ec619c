/** What a link leads to, in words. */
import type { IntlShape } from 'react-intl';
import { assertNever } from '../../../shared/assert-never';
import { firstWords } from '../../../shared/reference/first-words';
import { isolate } from '../../../shared/language-of';
import { quoteMark, richLines } from '../../../shared/markdown/rich-text';
import { readMarkdown } from '../../../shared/markdown/read-markdown';
import type { Note } from '../../../shared/notes/note';
import type { LinkEnd } from '../../../shared/notes/note-links';

/** How many characters of a note or a passage name it. */
const wordsLength = 60;

/** "Sentence 7: “words”", "Note 3: words", or that it is not there any more. */
export function linkWords(end: LinkEnd, intl: IntlShape): string {
  switch (end.kind) {
    case 'note':
      return noteWords(end.note, end.number, intl);
    case 'place': {
      const place = intl.formatMessage({ id: end.place.id }, end.place.values);
      if (end.quote === null) return place;
      const words = intl.formatMessage({ id: 'notes.links.end.quote' }, { place, words: quoted(end.quote) });
      return end.was === null
        ? words
        : intl.formatMessage({ id: 'notes.links.end.edited' }, { end: words, was: quoted(end.was) });
    }
    case 'gone': {
      if (end.what === 'note') return intl.formatMessage({ id: 'notes.links.end.gone-note' });
      if (end.quote === null) return intl.formatMessage({ id: 'notes.links.end.gone-unnamed' });
      return intl.formatMessage(
        { id: end.what === 'unsure' ? 'notes.links.end.unsure' : 'notes.links.end.gone' },
        { place: quoted(end.quote) },
      );
    }
    default:
      return assertNever(end);
  }
}

function quoted(words: string): string {
  return isolate(`“${firstWords(words, wordsLength)}”`);
}

/** "Note 3: its first words". */
export function noteWords(note: Note, number: number | null, intl: IntlShape): string {
  const lines = richLines(readMarkdown(note.body.slice(0, 4 * wordsLength)));
  const plain = lines
    .map(({ mark, runs }) => [mark.replaceAll(quoteMark, ''), ...runs.map(({ text }) => text)].join(''))
    .join(' ');
  const words = isolate(firstWords(plain, wordsLength));
  if (number === null) return intl.formatMessage({ id: 'notes.links.end.reply' }, { words });
  return intl.formatMessage(
    { id: words === '' ? 'notes.links.end.note.no-words' : 'notes.links.end.note' },
    { number, words },
  );
}
