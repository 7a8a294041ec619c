/** The words of entries, read when they are first needed and kept: what a search without an index looks through. */
import { analyse, stem } from '../words/analyser';
import { lettersIn, lettersOf } from '../words/letters';
import { fieldNames, type Searchable } from '../searchable';

/** The words of an entry by their places: at a place stand the word and what is joined there; between fields lies a gap. */
export type Places = readonly (readonly string[])[];

const places = new WeakMap<Searchable, Places>();
const letters = new WeakMap<Searchable, string>();
let unitsRead = 0;

/** How much was read so far, in UTF-16 code units: what is kept is not read again, and costs next to nothing. */
export function readSoFar(): number {
  return unitsRead;
}

/** Whether the letters, or the words, of the entry were read. */
export function isRead(entry: Searchable, what: 'letters' | 'words'): boolean {
  return (what === 'letters' ? letters : places).has(entry);
}

function countRead({ fields: { title, text, more } }: Searchable): void {
  unitsRead += title.length + text.length + more.length;
}

/** The words of the entry, by place. */
export function placesIn(entry: Searchable): Places {
  const known = places.get(entry);
  if (known) return known;
  countRead(entry);
  const made: string[][] = [];
  for (const name of fieldNames) {
    const tokens = analyse(entry.fields[name]);
    if (tokens.length === 0) continue;
    if (made.length > 0) made.push([]);
    const from = made.length;
    for (const { word, position } of tokens) (made[from + position] ??= []).push(word);
  }
  places.set(entry, made);
  return made;
}

/** Whether the letters stand in the entry, in whatever words. Soon answered: to find the words takes far longer. */
export function hasLetters(entry: Searchable, wanted: string): boolean {
  const known = letters.get(entry);
  if (known !== undefined) return known.includes(wanted);
  countRead(entry);
  const { title, text, more } = entry.fields;
  const made = lettersIn(`${title}\n${text}\n${more}`);
  letters.set(entry, made);
  return made.includes(wanted);
}

/** The letters that a word and all of its family begin with, and perhaps others. */
export function beginningOf(word: string): string {
  const own = stem(word);
  // Porter's rules put up to three letters in the place of others: possibility, possible; filing, file.
  const sure = own === word && !/[a-z]/u.test(word) ? word.length : Math.max(1, own.length - 3);
  return lettersOf(word.slice(0, sure));
}

let stems = new Map<string, string>();
const mostStems = 100_000;

/** The stem of a word, which is asked for again and again. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems = new Map();
  const made = stem(word);
  stems.set(word, made);
  return made;
}

/** The words of that stem that were met so far. */
export function metWords(wanted: string): ReadonlySet<string> {
  return new Set([...stems].flatMap(([word, each]) => (each === wanted ? [word] : [])));
}
