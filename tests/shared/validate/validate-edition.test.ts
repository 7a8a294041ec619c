import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing, Redirect } from '../../../src/shared/briefing/briefing';
import { compareEditions } from '../../../src/shared/validate/validate-edition';
import { problemLine } from '../../../src/shared/validate/problem';
import { openKept } from '../../cases/every-briefing';
import { nextFile, openNext, readNext } from '../../cases/next-editions';

const old = openKept('harbour-accords');
const next = openNext();

/** What is said of the old edition when its parts are changed like this. */
function said(change: Partial<Briefing>, before: Briefing = old): readonly string[] {
  return compareEditions({ ...before, editionHash: 'b'.repeat(64), ...change }, old).map(problemLine);
}

const [first, ...rest] = old.blocks;
if (!first) throw new Error('The invented briefing has blocks.');

describe('an edition that follows on another one', () => {
  it('is accepted when every id is there or redirected', () => {
    expect(compareEditions(next, old)).toEqual([]);
    expect(compareEditions(old, old)).toEqual([]);
  });

  it('is refused for each id that is gone without a redirect, whichever it is', () => {
    const ids = old.blocks.flatMap((block) => [block.id, ...block.sentences.map(({ id }) => id)]);
    fc.assert(
      fc.property(fc.constantFrom(...ids), (gone) => {
        const blocks = old.blocks
          .filter(({ id }) => id !== gone)
          .map((block) => ({ ...block, sentences: block.sentences.filter(({ id }) => id !== gone) }));
        const lines = said({ blocks });
        expect(lines.some((line) => line.startsWith('redirects: The ') && line.includes(`“${gone}”`))).toBe(
          true,
        );
        const redirects: Redirect[] = [...lines]
          .flatMap((line) => /“([BS]\d+)”/u.exec(line)?.[1] ?? [])
          .map((from) => ({ from, change: 'deleted', to: [] }));
        expect(said({ blocks, redirects })).toEqual([]);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('says where, what and what to do', () => {
    expect(said({ blocks: rest })[0]).toBe(
      'redirects: The block “B1” of the edition “2” is not there: “The islands of Vell and Ostrin closed eleven years of quarrels on Tuesday night,…”. Give its words the id B1 back, or add a redirect from it: moved, split, merged or deleted.',
    );
  });

  it('is refused when an id names other words, or the numbering has slipped', () => {
    const reworded = first.sentences.map((sentence) =>
      sentence.id === 'S2' ? { ...sentence, text: 'Herons nest where no fisherman goes.' } : sentence,
    );
    expect(said({ blocks: [{ ...first, sentences: reworded }, ...rest] })).toEqual([
      'blocks[0] B1 sentences[1] S2 id: “S2” names other words than in the edition “2”: “*The Sound Gazette*, citing two people in the room, reports that the papers were…”. Ids are permanent: give this sentence a new one, and the old words S2, or a redirect from it.',
    ]);
    const slipped = old.blocks.map((block) => ({ ...block, id: `B${Number(block.id.slice(1)) + 1}` }));
    const lines = said({ blocks: slipped });
    expect(lines.filter((line) => line.includes('names other words')).length).toBe(old.blocks.length - 1);
    expect(lines.filter((line) => line.includes('“B1” of the edition')).length).toBe(1);
  });

  it('is not refused for words that were edited, moved to another place or split', () => {
    expect(next.blocks.map(({ id }) => id)).not.toEqual(old.blocks.map(({ id }) => id));
    expect(said({ blocks: [...rest, first] })).toEqual([]);
  });

  it('is refused when it forgets a redirect, or gives an id out again that was given up', () => {
    expect(compareEditions({ ...next, redirects: [] }, next).map(problemLine)).toEqual([
      'redirects: The redirect from “S4”, which the edition “3” has, is not there. Keep it, with ids of this edition: notes of earlier editions need it.',
    ]);
    expect(compareEditions(old, next).map(problemLine)).toContain(
      'blocks[0] B1 sentences[3] S4 id: “S4” was given up before the edition “3”. Ids are permanent: give this sentence a new one.',
    );
  });

  it('is not compared with an edition of another briefing', () => {
    expect(compareEditions(openKept('ostrivna-uhoda'), old).map(problemLine)).toEqual([
      'id: The old edition is of another briefing, “harbour-accords”. Compare it with an earlier edition of the same briefing, or give it that one’s id.',
    ]);
  });
});

describe('a redirect is refused', () => {
  it.each<[string, readonly Redirect[], string]>([
    [
      'when its end is not there',
      [{ from: 'B40', change: 'moved', to: ['B41'] }],
      'redirects[0] to[0] B41: There is no block “B41” in this edition. Name the ids under which the words stand now.',
    ],
    [
      'when it leads from a block to a sentence',
      [{ from: 'B40', change: 'moved', to: ['S1'] }],
      'redirects[0] to[0] S1: “B40” and “S1” are not of one kind. A block leads to blocks, a sentence to sentences.',
    ],
    [
      'when it has too many ends',
      [{ from: 'S40', change: 'deleted', to: ['S1'] }],
      'redirects[0] to: What was deleted leads to no id, not to 1. Correct the list, or what became of it: moved, split, merged or deleted.',
    ],
    [
      'when it has too few',
      [{ from: 'S40', change: 'split', to: ['S1'] }],
      'redirects[0] to: What was split leads to two ids or more, not to 1. Correct the list, or what became of it: moved, split, merged or deleted.',
    ],
    [
      'when an end is listed twice',
      [{ from: 'S40', change: 'split', to: ['S1', 'S1'] }],
      'redirects[0] to[1] S1: “S1” is listed twice. Keep one of the two.',
    ],
    [
      'when there is one from the same id',
      [
        { from: 'S40', change: 'deleted', to: [] },
        { from: 'S40', change: 'moved', to: ['S1'] },
      ],
      'redirects[1] from: “S40” is sent elsewhere already, at redirects[0]. Keep one redirect from each id, with all the ids it leads to.',
    ],
    [
      'when its id is none',
      [{ from: 'X1', change: 'deleted', to: [] }],
      'redirects[0] from: “X1” cannot stand here. Write a block or sentence id such as "B3" or "S11".',
    ],
  ])('%s', (_, redirects, line) => {
    const read = readNext({ ...nextFile(), redirects: [...redirects] });
    expect('problems' in read ? read.problems.map(problemLine) : []).toEqual([line]);
  });

  it('but sentence numbers that do not rise only where no edition went before', () => {
    const { redirects: _, ...file } = nextFile();
    const read = readNext(file);
    expect('problems' in read ? read.problems.map(problemLine) : []).toEqual([
      expect.stringContaining('S11 stands after S18.'),
      expect.stringContaining('S12 stands after S18.'),
      expect.stringContaining('S13 stands after S18.'),
    ]);
  });
});
