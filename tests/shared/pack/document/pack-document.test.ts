import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentSpeech } from '../../../../src/main/pack/document-speech';
import { isGap } from '../../../../src/shared/briefing/comparison';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { withoutMarks } from '../../../../src/shared/briefing/emphasis';
import type { Block, PackDocument, Run } from '../../../../src/shared/pack/document/document';
import { sayRuns, sentence, text } from '../../../../src/shared/pack/document/draft';
import { packDocument } from '../../../../src/shared/pack/document/pack-document';
import { packSections, type PackSection } from '../../../../src/shared/pack/pack';
import { openBundledBriefing } from '../../../main/bundled-briefing';
import { notesOfEverySort, packJob } from './pack-job';

const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);
const notes = notesOfEverySort(briefing);
const speech = createDocumentSpeech({}, 'UTC');
const full = packDocument(packJob(briefing, notes, { found: ['troops', 'zebra'] }), speech);

function blocksOf(document: PackDocument, section: PackSection): readonly Block[] {
  const found = document.sections.find((each) => each.section === section);
  if (!found) throw new Error(`There is no ${section}.`);
  return found.blocks;
}

function tableOf(document: PackDocument, section: PackSection): Block & { readonly kind: 'table' } {
  const table = blocksOf(document, section).find((block) => block.kind === 'table');
  if (!table) throw new Error(`There is no table in ${section}.`);
  return table;
}

/** The words of runs; numbers of sentences and notes as they show. */
function words(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      switch (run.kind) {
        case 'text':
        case 'link':
          return run.text;
        case 'sentence':
          return run.sentence.slice(1);
        case 'cite':
          return words(run.runs);
        default:
          return '';
      }
    })
    .join('');
}

/** Every note block, wherever it stands. */
function noteBlocks(document: PackDocument) {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'note') return [block];
      if (block.kind === 'sentence') return block.below;
      return block.kind === 'ticks' ? block.items.flatMap(({ below }) => below) : [];
    });
}

describe('the document of a pack', () => {
  test('has the sections asked for in their order, the cover first, numbered as on paper', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...packSections], { minLength: 1 }), (sections) => {
        const document = packDocument(packJob(briefing, notes, { sections, found: ['troops'] }), speech);
        const wanted = sections.includes('cover')
          ? ['cover', ...sections.filter((section) => section !== 'cover')]
          : sections;
        expect(document.sections.map(({ section }) => section)).toEqual(wanted);
        const numbers = document.sections.flatMap(({ number }) => number ?? []);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { seed: 7, numRuns: 12 },
    );
  });

  test('has every note exactly once, with its number and its words: listed, or below what it is on', () => {
    const listed = noteBlocks(full);
    expect(listed.map(({ noteId }) => noteId).toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
    expect(listed.flatMap(({ number }) => number ?? [])).toEqual(
      Array.from({ length: notes.length - 1 }, (_, index) => index + 1),
    );
    const quoted = listed.find(({ noteId }) => noteId === notes[0]?.id);
    expect(words(quoted?.place ?? [])).toMatch(/^1 “.+”$/u);
    const unlisted = packDocument(packJob(briefing, notes, { sections: ['gaps', 'annotated-text'] }), speech);
    const below = noteBlocks(unlisted).map(({ noteId }) => noteId);
    expect(new Set(below).size).toBe(below.length);
    expect(below).toHaveLength(unlisted.notes);
    expect(below).toContain(notes[1]?.id);
  });

  test('says of every silent cell that the article does not say, and cites every line of the others', () => {
    const { rows, head } = tableOf(full, 'comparison');
    expect(head).toHaveLength(lookup.columns.length + 1);
    const topics = rows.filter(({ kind }) => kind === 'row');
    expect(topics).toHaveLength(briefing.topics.length);
    const ordered = (['provisions', 'about'] as const).flatMap((block) =>
      briefing.topics.filter((topic) => topic.block === block),
    );
    for (const [index, topic] of ordered.entries()) {
      for (const [place, columnId] of lookup.columns.entries()) {
        const cell = topic.cells[columnId];
        const lines = topics[index]?.cells[place] ?? [];
        if (!cell) expect(lines).toEqual([]);
        else if (isGap(cell)) expect(lines.map(words)).toEqual(['The article does not say']);
        else {
          expect(
            lines.map((line) => line.flatMap((run) => (run.kind === 'sentence' ? run.sentence : []))),
          ).toEqual(cell.entries.map((entry) => [lookup.statements.get(entry.statement)?.sentence]));
        }
      }
    }
  });

  test('has the article whole, sentence by sentence, with every code', () => {
    const sentences = blocksOf(full, 'annotated-text').filter((block) => block.kind === 'sentence');
    expect(sentences.map(({ id, runs }) => [id, words(runs)])).toEqual(
      [...lookup.sentences.values()].map(({ id, text: all }) => [id, withoutMarks(all)]),
    );
    expect(sentences.flatMap(({ codes }) => codes)).toHaveLength(lookup.statements.size);
  });

  test('opens and closes every comment once, on the words that the note is on', () => {
    const runs = blocksOf(full, 'annotated-text').flatMap((block) =>
      block.kind === 'sentence' ? block.runs : [],
    );
    const ids = (kind: 'opens' | 'closes') =>
      runs.flatMap((run) => (run.kind === kind ? run.noteId : [])).toSorted();
    const heads = full.comments.filter(({ answers }) => answers === null).map(({ noteId }) => noteId);
    expect(ids('opens')).toEqual(heads.toSorted());
    expect(ids('closes')).toEqual(heads.toSorted());
    expect(heads).toHaveLength(4);
    expect(full.comments).toHaveLength(5);
  });

  test('maps every statement once for each topic that it stands under, and silence in words', () => {
    const { rows } = tableOf(full, 'map');
    const silent = briefing.topics.filter(({ cells }) => Object.values(cells).every((cell) => isGap(cell)));
    const says = rows.filter(({ cells }) => words(cells.flat(2)) === 'The article does not say');
    expect(says).toHaveLength(silent.length);
    const numbers = rows.flatMap(({ cells }) =>
      cells.flat(2).flatMap((run) => (run.kind === 'sentence' ? run.sentence : [])),
    );
    expect(new Set(numbers)).toEqual(
      new Set([...lookup.statements.values()].map((statement) => statement.sentence)),
    );
  });

  test('lists every gap, and every sentence in the index', () => {
    const [ticks] = blocksOf(full, 'gaps');
    expect(ticks?.kind === 'ticks' && ticks.items.length).toBe(lookup.gaps.length);
    expect(tableOf(full, 'sentence-index').rows).toHaveLength(lookup.sentences.size);
  });

  test('says of a filter in which nothing is ticked what it says of all notes', () => {
    const open = { include: 'filtered' as const, tags: [], colours: [], creators: [], workflows: [] };
    for (const written of [notes, []]) {
      const [filtered, all] = [open, { include: 'all' as const }].map((chosen) =>
        packDocument(packJob(briefing, written, { notes: chosen, found: ['troops', 'zebra'] }), speech),
      );
      expect(filtered).toEqual(all);
    }
  });

  test('is the same of the same job', () => {
    expect(packDocument(packJob(briefing, notes, { found: ['troops', 'zebra'] }), speech)).toEqual(full);
  });
});

test('runs stand in a message where their places are, whatever the other values hold', () => {
  const runs = sayRuns(speech, 'paper.range', { first: [sentence('S1')], last: '\uFFFE0\uFFFF{x}' });
  expect(runs).toEqual([sentence('S1'), text(' to \uFFFD0\uFFFD{x}')]);
});

test.each<readonly [string, readonly PackSection[], readonly string[]]>([
  ['with the cover and the codebook', ['cover', 'assumptions', 'codebook'], []],
  ['without the cover', ['assumptions', 'codebook'], ['What kind of source this is']],
  ['without the codebook', ['cover', 'assumptions'], ['How the codes were given, codebook 1']],
])('the method says %s what no other section says, as on paper', (_, sections, heads) => {
  const document = packDocument(packJob(briefing, [], { sections: [...sections] }), speech);
  const found = blocksOf(document, 'assumptions').flatMap((block) =>
    block.kind === 'heading' ? [words(block.runs)] : [],
  );
  expect(found).toEqual(heads);
  const lead = words(document.sections.find(({ section }) => section === 'assumptions')?.lead ?? []);
  expect(/The codes and the rules .*: section \d\.$/u.test(lead)).toBe(sections.includes('codebook'));
});
