/** A11 beside: no number in the text is without a word in the margin beside it. */
import { say } from '../../../src/main/say';
import type { Check } from './finding';
import { asPrinted, sectionOf } from './lookups';
import type { Part, ReadSection, Run } from './read-pack';

export const marginNotes: Check = {
  name: 'A11 beside',
  promise: 'every number in the text has its note or its pointer in the margin of that page',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'annotated-text');
    const { sections, notesPlace } = asked.request;
    if (!section || !sections.includes('notes') || notesPlace !== 'beside') return [];
    const isRightward = asked.briefing.direction === 'ltr';
    const isLong = new Set(
      asPrinted(asked).notes.flatMap(({ number, sentences }) => (sentences.length > 1 ? [number] : [])),
    );
    const raised = numbersInWords(section);
    const beside = numbersInMargin(section, raised, isRightward);
    return raised.numbers.flatMap(({ number, page }) =>
      // The note on a passage of several sentences stands where the first of them is.
      beside.has(`${page} ${number}`) || (isLong.has(number) && beside.has(`${page - 1} ${number}`))
        ? []
        : [`page ${page}: nothing in the margin speaks of ${number}`],
    );
  },
};

/** Of what stands in the margin, in points: how wide it is, and fifteen of its lines, from the first to the last. */
const column = { width: 105, tallest: 14 * 12 + 1 } as const;

export const tallNotes: Check = {
  name: 'A11 tall',
  promise: 'no note in the margin is taller than a long one is, however few its letters are',
  find: (pack, asked) =>
    (sectionOf(pack, asked, 'annotated-text')?.parts ?? []).flatMap(({ role, runs, text, pages }) => {
      const width = Math.max(...runs.map(({ right }) => right)) - Math.min(...runs.map(({ left }) => left));
      if (role !== 'P' || width > column.width) return [];
      const lines = runs.map(({ baseline }) => baseline);
      const height = Math.max(...lines) - Math.min(...lines);
      return height <= column.tallest
        ? []
        : [`page ${pages[0]}: ${text.slice(0, 20)} is ${Math.round(height)} pt high`];
    }),
};

interface Raised {
  readonly numbers: readonly { readonly number: number; readonly page: number }[];
  /** The words of the sentences that have notes. */
  readonly words: readonly Run[];
}

/** The numbers of notes in the text with all that a range draws together, and the words that they are in. */
export function numbersInWords(section: ReadSection): Raised {
  const sentences = section.parts.filter((part) => part.role === 'P' && noteOf(part) !== null);
  const between = say('paper.range', { first: '', last: '' }).trim();
  const numbers = sentences.flatMap(({ runs, parts }) => {
    const links = new Map<Run, number>();
    for (const link of everyLink(parts)) {
      const [run, number] = [link.runs.find(({ text }) => text.trim() !== ''), noteOf(link)];
      if (run && number !== null) links.set(run, number);
    }
    const found: { number: number; page: number }[] = [];
    let since = '';
    for (const run of runs) {
      const number = links.get(run);
      if (number === undefined) {
        since += run.text;
        continue;
      }
      const before = since.trim() === between ? (found.at(-1)?.number ?? number) : number - 1;
      for (let each = before + 1; each <= number; each += 1) found.push({ number: each, page: run.page });
      since = '';
    }
    return found;
  });
  return { numbers, words: sentences.flatMap(({ runs }) => runs) };
}

/** Which numbers lead the notes and pointers beyond the words, as "page number". */
function numbersInMargin(section: ReadSection, { words }: Raised, isRightward: boolean): ReadonlySet<string> {
  const edges = new Map<number, number>();
  for (const { page, left, right } of words) {
    const edge = isRightward ? right : -left;
    edges.set(page, Math.max(edges.get(page) ?? Number.NEGATIVE_INFINITY, edge));
  }
  const isBeyond = ({ page, left, right }: Run): boolean =>
    (isRightward ? left : -right) > (edges.get(page) ?? Number.POSITIVE_INFINITY);
  const range = say('paper.range', { first: '(\\d+)', last: '(\\d+)' });
  const span = new RegExp(`^(?:${range}|(\\d+))$`, 'u');
  const links = new Set(everyLink(section.parts).flatMap(({ runs }) => runs));
  const found = new Set<string>();
  for (const { runs, text } of section.parts) {
    const [run] = runs;
    if (!run || links.has(run) || !runs.every(isBeyond)) continue;
    const spans = text.split(',').map((each) => span.exec(each.trim()));
    if (spans.some((each) => each === null)) continue;
    for (const each of spans) {
      const [first, last] = [Number(each?.[1] ?? each?.[3]), Number(each?.[2] ?? each?.[3])];
      for (let number = first; number <= last; number += 1) found.add(`${run.page} ${number}`);
    }
  }
  return found;
}

function everyLink(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => (part.role === 'Link' ? [part] : everyLink(part.parts)));
}

/** The number of the note that the part leads to; null for none. */
function noteOf({ leadsTo }: Part): number | null {
  const name = leadsTo.find((each) => /^note-\d+$/u.test(each));
  return name === undefined ? null : Number(name.slice('note-'.length));
}
