import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { lookUp } from '../../../src/shared/briefing/lookup';
import {
  coverage,
  countUses,
  reachOf,
  type Trace,
  traceSentence,
} from '../../../src/shared/reference/traces';
import { readBriefing } from '../../../src/shared/validate/validate';
import { asFound, bundledJson } from '../../cases/validate-bundled';

function bundled(): Briefing {
  const read = readBriefing(asFound(bundledJson()));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.briefing;
}

/** Where in a briefing a sentence is named: `tensions 3`, `topics 2 cells doc1`. */
type Spot = string;

/**
 * Every mention of a sentence in the briefing's data, found without knowing its form: whatever stands under one of the
 * keys that name sentences or statements. It is filed under the item that the trace must tell.
 */
function mentionsIn(briefing: Briefing): ReadonlyMap<string, ReadonlySet<Spot>> {
  const sentenceOf = new Map(briefing.statements.map(({ id, sentence }) => [id, sentence]));
  const found = new Map<string, Set<Spot>>();
  const note = (id: unknown, path: readonly string[]): void => {
    if (typeof id !== 'string') return;
    const sentence = sentenceOf.get(id) ?? id;
    const spots = found.get(sentence) ?? new Set();
    found.set(sentence, spots.add(spotOf(path)));
  };
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const here = [...path, key];
      if (namesOne.has(key)) note(child, path);
      else if (namesMany.has(key) && Array.isArray(child) && child.every((one) => typeof one === 'string'))
        for (const one of child) note(one, path);
      else walk(child, here);
    }
  };
  // The article's own sentences are what is traced, and nothing that names them.
  const { blocks: _, ...rest } = briefing;
  // Words for a document that no sentence describes are not said of it, only known.
  const documents = rest.documents.map((each) =>
    each.sentences.length > 0 ? each : { ...each, calledBy: [] },
  );
  walk({ ...rest, documents }, []);
  return found;
}

const namesOne = new Set(['sentence', 'statement', 'to']);
const namesMany = new Set(['sentences', 'statements', 'nearest']);

/** The item of a path: a gap is one of its own, and so is a cell; all else is an item of one of the file's lists. */
function spotOf(path: readonly string[]): Spot {
  if (path.includes('gap')) return path.slice(0, path.indexOf('gap') + 1).join(' ');
  if (path.includes('cells')) return path.slice(0, path.indexOf('cells') + 2).join(' ');
  return path.includes('links') ? `link ${path.join(' ')}` : path.slice(0, 2).join(' ');
}

/** What a trace tells, in the same words. */
function spotsOf(trace: Trace, briefing: Briefing): ReadonlySet<Spot> {
  const at = (list: keyof Briefing, item: unknown): Spot => {
    const items = briefing[list];
    const index = Array.isArray(items) ? (items as readonly unknown[]).indexOf(item) : -1;
    if (index < 0) throw new Error(`The trace tells of something that is not in ${list}.`);
    return `${list} ${index}`;
  };
  return new Set([
    ...trace.statements.map((statement) => at('statements', statement)),
    ...trace.links.flatMap(({ from, relation, to }) =>
      from.links.flatMap((link, index) =>
        link.to === to.id && link.rel === relation ? [`link ${at('statements', from)} links ${index}`] : [],
      ),
    ),
    ...trace.cells.map(({ topic, columnId }) => `${at('topics', topic)} cells ${columnId}`),
    ...trace.gaps.map(({ topic, columnId }) =>
      columnId === null ? `${at('topics', topic)} gap` : `${at('topics', topic)} cells ${columnId} gap`,
    ),
    ...trace.tensions.map((tension) => at('tensions', tension)),
    ...trace.lines.map(({ list, line }) => at(list, line)),
    ...trace.assumptions.map(({ assumption }) => at('assumptions', assumption)),
    ...trace.terms.map((term) => at('glossary', term)),
    ...trace.documents.map((document) => at('documents', document)),
  ]);
}

function expectWholeTraces(briefing: Briefing): void {
  const lookup = lookUp(briefing);
  const mentions = mentionsIn(briefing);
  for (const id of lookup.sentences.keys()) {
    const told = [...spotsOf(traceSentence(id, briefing, lookup), briefing)].toSorted();
    expect([id, told]).toEqual([id, [...(mentions.get(id) ?? [])].toSorted()]);
  }
}

/** A briefing with every mention pointed somewhere else and parts of its lists left out. Ids still resolve. */
function shuffled(number: (below: number) => number): Briefing {
  const briefing = structuredClone(bundled());
  const ids = briefing.blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id));
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => number(4) > 0);
  const sentence = (): string => ids[number(ids.length)] ?? '';
  briefing.statements = some(briefing.statements).map((each) => ({ ...each, sentence: sentence() }));
  const statements = briefing.statements.map(({ id }) => id);
  const statement = (): string => statements[number(statements.length)] ?? '';
  const point = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const fields = value as Record<string, unknown>;
    for (const [key, child] of Object.entries(fields)) {
      const many =
        namesMany.has(key) && Array.isArray(child) && child.every((one) => typeof one === 'string');
      if (namesOne.has(key)) fields[key] = key === 'sentence' ? sentence() : statement();
      else if (many) fields[key] = child.map(key === 'statements' ? statement : sentence);
      else point(child);
    }
  };
  briefing.tensions = some(briefing.tensions);
  briefing.assumptions = some(briefing.assumptions);
  briefing.glossary = some(briefing.glossary);
  briefing.keyPoints = some(briefing.keyPoints);
  briefing.warnings = some(briefing.warnings);
  briefing.topics = some(briefing.topics).map((topic) => ({
    ...topic,
    gap: number(3) > 0 ? topic.gap : null,
  }));
  const { statements: coded, blocks: _, ...rest } = briefing;
  point(rest);
  for (const each of coded) point(each.links);
  return briefing;
}

describe('the trace of a sentence', () => {
  test('tells everything in the bundled briefing that names it, and nothing else', () => {
    expectWholeTraces(bundled());
    expectWholeTraces(treatInferred(bundled(), 'unassigned'));
  });

  test('names no document that only inference found there, once that is treated as unassigned', () => {
    const documentsOf = (briefing: Briefing): readonly string[] =>
      traceSentence('S8', briefing, lookUp(briefing)).documents.map(({ label }) => label);
    expect(documentsOf(bundled())).toEqual(['Document 2']);
    expect(documentsOf(treatInferred(bundled(), 'unassigned'))).toEqual([]);
  });

  test('forgets nothing and adds nothing, however the briefing is put together', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const next = (below: number): number => (stream.next().value ?? 0) % below;
        expectWholeTraces(shuffled(next));
      }),
      { seed: 20260, numRuns: 40 },
    );
  });

  test('is empty for what is no sentence of the briefing', () => {
    const briefing = bundled();
    expect(countUses(traceSentence('S99', briefing, lookUp(briefing)))).toBe(0);
  });

  test('counts two links from one sentence as the one place that is listed', () => {
    const briefing = bundled();
    const [target, ...others] = briefing.statements;
    const pair = others.filter(({ sentence }) => sentence === 'S9').slice(0, 2);
    if (!target || pair.length < 2) throw new Error('Sentence 9 has no two statements.');
    const linked = (rels: readonly ('qualifies' | 'restates')[]): Briefing => ({
      ...briefing,
      statements: briefing.statements.map((each) => ({
        ...each,
        links: pair.includes(each) ? rels.map((rel) => ({ rel, to: target.id })) : [],
      })),
    });
    const count = (one: Briefing): number => countUses(traceSentence(target.sentence, one, lookUp(one)));
    const none = count(linked([]));
    expect(count(linked(['qualifies']))).toBe(none + 1);
    expect(count(linked(['qualifies', 'restates']))).toBe(none + 2);
  });

  test('names a cell and an assumption once, and numbers lines, gaps and assumptions as they are printed', () => {
    const briefing = bundled();
    const { cells, lines, gaps, assumptions } = traceSentence('S17', briefing, lookUp(briefing));
    expect(new Set(cells.map(({ topic, columnId }) => `${topic.id} ${columnId}`)).size).toBe(cells.length);
    for (const { list, number, line } of lines) expect(briefing[list][number - 1]).toBe(line);
    for (const { number, gap } of gaps) expect(lookUp(briefing).gaps[Number(number) - 1]?.gap).toBe(gap);
    for (const { number, assumption } of assumptions)
      expect(briefing.assumptions[number - 1]).toBe(assumption);
  });
});

describe('coverage', () => {
  test('is every sentence of the bundled briefing, as the checks demand', () => {
    const briefing = bundled();
    expect(coverage(briefing, lookUp(briefing))).toEqual({ covered: 24, all: 24, uncovered: [] });
  });

  test('names the sentences that carry no statement, in the article’s order', () => {
    const briefing = bundled();
    const statements = briefing.statements.filter(({ sentence }) => !['S20', 'S3'].includes(sentence));
    const less = { ...briefing, statements };
    expect(coverage(less, lookUp(less))).toEqual({ covered: 22, all: 24, uncovered: ['S3', 'S20'] });
  });
});

describe('the reach of the statements', () => {
  test('counts each statement once; of the bundled ones none is reached by nothing', () => {
    const briefing = bundled();
    const reach = reachOf(briefing, lookUp(briefing));
    const all = Object.values(reach).flat();
    expect(all).toHaveLength(briefing.statements.length);
    expect(new Set(all).size).toBe(all.length);
    expect(reach.nowhere).toEqual([]);
    for (const statement of reach.outside) expect(statement.topics).toEqual([]);
  });

  test('tells a statement that names a topic which does not hold it', () => {
    const briefing = bundled();
    const [first] = reachOf(briefing, lookUp(briefing)).outside;
    if (!first) throw new Error('Every statement is in a topic.');
    const statements = briefing.statements.map((each) =>
      each === first ? { ...each, topics: ['funding'] } : each,
    );
    const wrong = { ...briefing, statements };
    expect(reachOf(wrong, lookUp(wrong)).nowhere.map(({ id }) => id)).toEqual([first.id]);
  });
});
