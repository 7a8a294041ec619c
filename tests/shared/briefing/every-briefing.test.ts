import { describe, expect, test } from 'vitest';
import { columnOf, isGap } from '../../../src/shared/briefing/comparison';
import { splitEmphasis } from '../../../src/shared/briefing/emphasis';
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { certainties, kinds, sources } from '../../../src/shared/briefing/statement';
import { everyBriefing, openKept } from '../../cases/every-briefing';
import { problemsOf } from '../../cases/validate-bundled';

describe.each(everyBriefing)('the briefing $name', ({ name, json, article }) => {
  test('passes every check', () => expect(problemsOf(json, article)).toEqual([]));

  test('has its folder’s name as its id', () => expect(openKept(name).id).toBe(name));

  test('lists each sentence that uses a term', () => {
    const briefing = openKept(name);
    const longer = (term: string): readonly string[] =>
      briefing.glossary.map((other) => other.term).filter((other) => other !== term && other.includes(term));
    for (const { term, uses } of briefing.glossary) {
      const using = [...lookUp(briefing).sentences.values()].filter(({ text }) => {
        const alone = longer(term).reduce((rest, other) => rest.replaceAll(other, ''), text);
        return new RegExp(`(?<!\\p{L})${RegExp.escape(term)}(?!\\p{L})`, 'u').test(alone);
      });
      expect({ term, in: uses.map(({ sentence }) => sentence) }).toEqual({
        term,
        in: using.map(({ id }) => id),
      });
    }
  });

  test('has lines or a gap in every cell, also when nothing is assigned by inference', () => {
    for (const briefing of [openKept(name), treatInferred(openKept(name), 'unassigned')]) {
      const { columns, statements } = lookUp(briefing);
      expect(columns).toHaveLength(briefing.documents.length + 1);
      for (const topic of briefing.topics) {
        expect(Object.keys(topic.cells).toSorted()).toEqual(columns.toSorted());
        for (const [columnId, cell] of Object.entries(topic.cells)) {
          if (isGap(cell)) continue;
          const owners = cell.entries
            .flatMap(({ statement }) => statements.get(statement) ?? [])
            .map(columnOf);
          expect(owners).toEqual(cell.entries.map(() => columnId));
        }
      }
    }
  });
});

const { documents, blocks, article, tensions, assumptions, statements, title, glossary } =
  openKept('harbour-accords');

describe('the Harbour Accords', () => {
  test('have three documents, of which only the last is inferred', () => {
    expect(documents.map(({ basis }) => basis)).toEqual(['stated', 'stated', 'inferred']);
    expect(documents.filter(({ label }) => label.startsWith('Document'))).toEqual([]);
    const inferred = statements.filter(({ basis }) => basis === 'inferred').map(({ document }) => document);
    expect(new Set(inferred)).toEqual(new Set(['doc2', 'doc3']));
  });

  test('hold every kind, source, certainty and type of tension', () => {
    expect(new Set(statements.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(statements.map(({ source }) => source))).toEqual(new Set(sources));
    expect(new Set(statements.map(({ certainty }) => certainty))).toEqual(new Set(certainties));
    expect(new Set(tensions.map(({ type }) => type)).size).toBe(7);
    expect(statements.filter(({ quantity }) => quantity)).not.toEqual([]);
    expect(statements.filter(({ time }) => time)).not.toEqual([]);
    expect(statements.filter(({ quoting }) => quoting === 'quoted').length).toBeGreaterThan(2);
  });

  test('have headings, several sentences a paragraph, and all that an article may give of itself', () => {
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2);
    expect(blocks.filter(({ sentences }) => sentences.length > 2)).toHaveLength(5);
    expect(title.by).toBe('article');
    expect(Object.values(article)).not.toContain(null);
  });

  test('have assumptions with and without inferred statements, and terms with and without an expansion', () => {
    const inferred = new Set(statements.filter(({ basis }) => basis === 'inferred').map(({ id }) => id));
    const rest = assumptions.map((each) => each.statements.some((id) => inferred.has(id)));
    expect(new Set(rest)).toEqual(new Set([true, false]));
    expect(new Set(glossary.map(({ expansion }) => expansion !== undefined)).size).toBe(2);
  });

  test('have emphasis, accents, and words after a letter that takes two code units', () => {
    const text = blocks.map((block) => block.text).join('\n');
    expect(splitEmphasis(text).filter(({ style }) => style === 'emphasis')).toHaveLength(2);
    expect(text).toMatch(/[À-ÿ]/u);
    const after = blocks.flatMap((block) => {
      const astral = block.text.search(/[\u{10000}-\u{10FFFF}]/u);
      return astral < 0 ? [] : block.sentences.filter(({ start }) => start > astral);
    });
    expect(after).not.toEqual([]);
  });
});

test('the Ukrainian briefing has one document and nothing that is not needed', () => {
  const briefing = openKept('ostrivna-uhoda');
  expect(briefing.documents).toHaveLength(1);
  expect([briefing.tensions, briefing.glossary, briefing.assumptions]).toEqual([[], [], []]);
  expect(briefing.statements.filter(({ basis }) => basis === 'inferred')).toEqual([]);
  expect(treatInferred(briefing, 'unassigned')).toBe(briefing);
});

test('the Hebrew briefing runs from right to left, with figures and a Latin word within', () => {
  const briefing = openKept('heskem-ha-iyim');
  expect([briefing.language, briefing.direction, briefing.documents.length]).toEqual(['he', 'rtl', 2]);
  const text = briefing.blocks.map((block) => block.text).join('\n');
  expect(text).toMatch(/\p{Script=Hebrew} \d+ \p{Script=Hebrew}/u);
  expect(text).toMatch(/\p{Script=Hebrew} [A-Z][a-z]+ \p{Script=Hebrew}/u);
  expect(text).toMatch(/\p{Mn}/u);
});
