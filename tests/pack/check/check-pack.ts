/** Every check of a pack. What only a person can judge (whether it is beautiful) is not among them. */
import { bookmarks, contents, links, noteBookmarks } from './contents';
import { silence, unassigned } from './cells';
import { binding, direction, ownWords } from './direction';
import { fonts, titled, tree, wellFormed } from './file';
import type { Asked, Check, Finding } from './finding';
import { gaps } from './gaps';
import { greyscale } from './greyscale';
import { headSections, marking, pageOfPages } from './marking-and-pages';
import { marginNotes, tallNotes } from './margin';
import { noNotes, notes, numbersInText, pictures, unlisted } from './notes';
import { ours } from './ours';
import { readPack } from './read-pack';
import { besideText, heads, rows } from './rows';
import { against, article, cited, codes, tensions, unnamedHolders } from './sentences';
import { bare, empty, holes, inside, over, paper, sizes } from './sheet';
import { stops } from './stops';
import { wholeNotes } from './whole-notes';

export const checks: readonly Check[] = [
  marking,
  pageOfPages,
  headSections,
  contents,
  rows,
  besideText,
  heads,
  cited,
  silence,
  against,
  unassigned,
  article,
  notes,
  unlisted,
  pictures,
  wholeNotes,
  greyscale,
  codes,
  numbersInText,
  marginNotes,
  tallNotes,
  ours,
  sizes,
  direction,
  ownWords,
  binding,
  empty,
  bare,
  inside,
  over,
  holes,
  stops,
  titled,
  paper,
  noNotes,
  tensions,
  unnamedHolders,
  gaps,
  bookmarks,
  noteBookmarks,
  links,
  tree,
  wellFormed,
  fonts,
];

/** Reads the pack back and answers everything that is wrong with it; no findings, and it is what was asked for. */
export async function checkPack(file: string, asked: Asked): Promise<readonly Finding[]> {
  const pack = await readPack(file);
  const found = await Promise.all(
    checks.map(async ({ name, find }) => (await find(pack, asked)).map((words) => ({ check: name, words }))),
  );
  return found.flat();
}
