import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createStore } from '../../src/main/store/store';
import { keepGrade } from '../../src/main/notes/reader-marks';
import { createNote } from '../../src/main/notes/notes';
import { placeIn } from '../../src/main/notes/placement';
import type { Grade } from '../../src/shared/notes/grade';
import { lookUp } from '../../src/shared/briefing/lookup';
import {
  type Colour,
  emptyContent,
  type Motivation,
  type Target,
  type Workflow,
} from '../../src/shared/notes/note';
import { describePassage } from '../../src/shared/notes/passage';
import { launchSwitches, programEnvironment } from '../../scripts/launch-settings.mjs';
import { program } from '../../scripts/project.mjs';
import { openBundledBriefing } from '../main/bundled-briefing';

const run = promisify(execFile);

/** What `lectern pack … --json` answers. */
export interface PackAnswer {
  readonly file: string;
  readonly pages: number;
  readonly sections: readonly { readonly section: string; readonly first: number; readonly last: number }[];
  readonly notes: number;
  readonly notesInNoSection: number;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as `lectern pack …` does, to its end. */
export async function runPack(args: readonly string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      [...launchSwitches(process.execPath), '--log-level=3', program, 'pack', ...args],
      { env: programEnvironment(process.env), timeout: 45_000 },
    );
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    if (typeof code !== 'number') throw error;
    return { code, stdout, stderr };
  }
}

/** The text of each page, as it lies on the paper. */
export async function readPages(file: string): Promise<readonly string[]> {
  const text = await tool('pdftotext', ['-layout', file, '-']);
  return text.split('\f').slice(0, -1);
}

/** A word of a page and its box, in points from the page's upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of each page with their boxes, in the order of the file. */
export async function readWords(file: string): Promise<readonly (readonly PrintedWord[])[]> {
  const boxes = await tool('pdftotext', ['-bbox', file, '-']);
  const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</gu;
  return boxes
    .split('<page')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({
        text: text ?? '',
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

/**
 * The headings of sections with fewer than two lines under them on their page, each with its page, and every other
 * heading that is the last line of its page. The sheet for the reader's own lines is blank and not among them.
 */
export async function lonelyHeadings(file: string): Promise<readonly string[]> {
  const json = await tool('qpdf', ['--json', '--json-key=outlines', file]);
  const bookmarks = new Set([...json.matchAll(/"title": "(.*)"/gu)].map(([, name]) => name));
  return (await readWords(file)).flatMap((words, index) => {
    // The foot begins with the page's number, in the line above its last.
    const foot = Math.max(...words.filter(({ text }) => text === 'Page').map(({ top }) => top));
    const body = words.filter(({ top }) => top < foot - 4);
    const head = body.filter(({ top, bottom }) => bottom - top > 20).at(-1);
    const name = lineOf(body, head);
    const under = new Set(body.filter(({ top }) => head && top > head.bottom + 4).map(({ top }) => top));
    const last = lineOf(body, body.toSorted((a, b) => a.top - b.top).at(-1));
    const isLonely = bookmarks.has(name) && !name.includes('Lines to take') && under.size < 2;
    return isLonely || bookmarks.has(last) ? [`${isLonely ? name : last}, page ${index + 1}`] : [];
  });
}

/** The words of the same letters as one of them, on its line. */
function lineOf(words: readonly PrintedWord[], one: PrintedWord | undefined): string {
  const isBeside = ({ top, bottom }: PrintedWord): boolean => top === one?.top && bottom === one.bottom;
  return words
    .filter(isBeside)
    .map(({ text }) => text)
    .join(' ');
}

/** What a page, counted from 1, looks like at 40 points to the inch. */
export interface PrintedInk {
  /** How many of its points are coloured, and neither white nor grey. */
  readonly coloured: number;
  /** The sum of their darkness; a black one counts 1. */
  readonly ink: number;
}

/** Renders a page beside the file and looks at its points. */
export async function lookAt(file: string, page: number): Promise<PrintedInk> {
  const picture = `${file}-${page}`;
  const one = ['-r', '40', '-thinlinemode', 'shape', '-f', String(page), '-l', String(page), '-singlefile'];
  await tool('pdftoppm', [...one, file, picture]);
  const bytes = readFileSync(`${picture}.ppm`);
  const head = /^P6\s+\d+\s+\d+\s+255\s/u.exec(bytes.toString('latin1', 0, 40));
  if (!head) throw new Error(`${picture}.ppm is no picture.`);
  const points = bytes.subarray(head[0].length);
  let [coloured, ink] = [0, 0];
  for (let at = 0; at < points.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = points.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 16) coloured += 1;
    ink += 1 - (red + green + blue) / 765;
  }
  return { coloured, ink };
}

/** A program that reads PDFs, run on the file; what it says. */
export async function tool(name: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(name, [...args], { maxBuffer: 64 * 2 ** 20 });
  return stdout;
}

export interface SeedNote {
  /** The words it is on: found in the article, where they must stand. */
  readonly on?: string;
  readonly target?: Target;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly colour?: Colour;
  readonly motivation?: Motivation;
  /** Where a question stands. */
  readonly workflow?: Workflow;
  /** Who wrote it; the reader, unless it says otherwise. */
  readonly creator?: string;
}

/** Writes notes into a user-data folder, as the program would have. */
export async function seedNotes(userData: string, notes: readonly SeedNote[]): Promise<void> {
  const briefing = await openBundledBriefing();
  const lookup = lookUp(briefing);
  const store = createStore(join(userData, 'notes.db'));
  for (const [index, seed] of notes.entries()) {
    const {
      on,
      target: given,
      body,
      tags = [],
      colour = null,
      motivation = 'commenting',
      workflow = null,
    } = seed;
    const block = on === undefined ? undefined : briefing.blocks.find(({ text }) => text.includes(on));
    const start = block?.text.indexOf(on ?? '') ?? -1;
    const target: Target = block
      ? { kind: 'passage', passage: describePassage(block, start, start + (on?.length ?? 0)) }
      : (given ?? { kind: 'article' });
    createNote(
      store.database(),
      {
        ...emptyContent,
        briefingId: briefing.id,
        target,
        motivation,
        workflow,
        colour,
        tags: [...tags],
        body,
      },
      {
        placement: placeIn(briefing, lookup, target),
        creator: seed.creator ?? 'You',
        atMs: 1_790_000_000_000 + index,
      },
    );
  }
  store.close();
}

/** Grades statements in a user-data folder, as the program would have. */
export async function seedGrades(userData: string, grades: readonly Grade[]): Promise<void> {
  const briefing = await openBundledBriefing();
  const store = createStore(join(userData, 'notes.db'));
  for (const grade of grades) keepGrade(store.database(), briefing, grade, 1_790_000_000_000);
  store.close();
}
