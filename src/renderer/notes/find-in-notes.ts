/** Finding notes while one types: in the words they are on, the reader's words, tags, place and author. */
import { analyse } from '../../shared/search/words/analyser';
import type { Note } from '../../shared/notes/note';
import type { NotePlace } from './note-place';
import { shownWords } from '../../shared/notes/shown-passage';

/** The texts of a note that are searched. The breadcrumb is its place in words, also where that is lost. */
export function textsOf(note: Note, { line }: NotePlace): readonly string[] {
  return [
    ...quoteOf(note, line),
    note.body,
    ...note.tags,
    note.breadcrumb,
    note.value?.text ?? '',
    note.creator,
    note.modifiedBy ?? '',
  ];
}

function quoteOf({ target }: Note, line: NotePlace['line']): readonly string[] {
  // All of the passage: the line may have been cut.
  if (target.kind === 'passage') return [shownWords(target.passage)];
  switch (line.kind) {
    case 'words':
      return [line.marked];
    case 'cell':
      return [line.topic, line.words ?? ''];
    case 'topic':
      return [line.topic];
    case 'tension':
      return [line.title];
    case 'lost':
      return [line.quote ?? ''];
    default:
      return [];
  }
}

/** The words of the texts as one line, each after a space, folded: made once a note, asked at every letter. */
export function foldTexts(texts: readonly string[]): string {
  return texts.flatMap((text) => analyse(text).map(({ word }) => ` ${word}`)).join('');
}

/** True when each of the typed words (see `readTyped`) begins a word of the line. */
export function beginsWords(folded: string, typed: readonly string[]): boolean {
  return typed.every((start) => folded.includes(` ${start}`));
}

/** A stretch of a text, in UTF-16 code units. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Where the text has what was typed (see `readTyped`): as much of a word as was typed of it, from its first letter on. */
export function foundIn(text: string, typed: readonly string[]): readonly Found[] {
  const ends = new Map<number, number>();
  for (const { word, start, end } of analyse(text)) {
    for (const begun of typed) {
      if (!word.startsWith(begun)) continue;
      ends.set(start, Math.max(ends.get(start) ?? 0, start + lengthOf(begun, text.slice(start, end))));
    }
  }
  return [...ends].map(([start, end]) => ({ start, end }));
}

/** How much of the raw word folds to what was typed: an accent, a dot or a comma has no letter of its own. */
function lengthOf(begun: string, raw: string): number {
  for (let end = begun.length; end < raw.length; end += 1) {
    // Half of a character, or a letter without its accent, is not the end.
    if (/^[\p{M}\udc00-\udfff]/u.test(raw.slice(end))) continue;
    if (analyse(raw.slice(0, end), 'being-typed').some(({ word }) => word.startsWith(begun))) return end;
  }
  return raw.length;
}
