import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AssumptionChanges,
  takenBack,
  whatChanges,
} from '../../../src/shared/reference/assumption-changes';
import type { Assumption, Briefing } from '../../../src/shared/briefing/briefing';
import { type CellEntry, isGap, type Topic } from '../../../src/shared/briefing/comparison';
import { isInferred, treatInferred } from '../../../src/shared/briefing/inferred';
import { everyBriefing, openKept } from '../../cases/every-briefing';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();

function assumptionOf(statements: readonly string[]): Assumption {
  return { id: 'any', text: 'Any', sentences: ['S1'], statements: [...statements], without: 'Other' };
}

/** One line a topic: what moves, and what becomes of the cells. */
function told({ topics }: AssumptionChanges): readonly string[] {
  return topics.map(({ topic, cells, endsSilence }) => {
    const words = cells.map(({ columnId, moved, after }) => {
      const others = after.kind === 'silent-with' ? ` ${after.others.map(({ id }) => id).join(' ')}` : '';
      return `${columnId} ${moved.map(({ statement }) => statement.id).join(' ')}, ${after.kind}${others}`;
    });
    return `${topic.id}: ${words.join('; ')}${endsSilence ? '; ends silence' : ''}`;
  });
}

describe('without an assumption', () => {
  test('the lines that rest on it move, and the cells that they leave fall silent', () => {
    const changes = briefing.assumptions.map((assumption) => [
      assumption.id,
      told(whatChanges(assumption, briefing)),
    ]);
    expect(changes.filter(([, lines]) => lines?.length !== 0)).toEqual([
      [
        'second-part-is-document-2',
        [
          'name-and-form: doc2 a-S8-1, silent-with a-S9-1',
          'parties-and-signatories: doc2 a-S8-2, silent',
          'core-obligation: doc2 a-S8-1, silent',
        ],
      ],
      [
        'initiative-and-plan-are-document-2',
        [
          'name-and-form: doc2 a-S9-1, silent-with a-S8-1',
          'relation-to-nato: doc2 a-S9-2, silent; ends silence',
          'size-of-ukraines-forces: doc2 a-S9-1 a-S9-2, silent; ends silence',
          'weapons: doc2 a-S10-1, silent',
          'training: doc2 a-S10-2, silent; ends silence',
          'role-of-the-united-states: doc2 a-S10-2, silent',
        ],
      ],
    ]);
  });

  test('nothing moves that the article itself gives to its document', () => {
    const stated = briefing.statements.filter((statement) => !isInferred(statement));
    expect(whatChanges(assumptionOf(stated.map(({ id }) => id)), briefing)).toEqual({
      topics: [],
      outside: [],
    });
    expect(whatChanges(assumptionOf([]), briefing)).toEqual({ topics: [], outside: [] });
  });

  test('a statement that stands in no topic is told apart', () => {
    const changed = inferring(briefing, ['a-S5-3']);
    const changes = whatChanges(assumptionOf(['a-S5-3']), {
      ...changed,
      statements: changed.statements.map((each) => (each.id === 'a-S5-3' ? { ...each, topics: [] } : each)),
      topics: [],
    });
    expect(changes.topics).toEqual([]);
    expect(changes.outside.map(({ id }) => id)).toEqual(['a-S5-3']);
  });
});

test('the switch takes back every statement that is inferred, under some assumption, and no other', () => {
  for (const { name } of everyBriefing) {
    const kept = openKept(name);
    const inferred = kept.statements.filter(isInferred).map(({ id }) => id);
    for (const each of kept.assumptions)
      expect(takenBack(each, kept)).toBe(each.statements.filter((id) => inferred.includes(id)).length);
    const named = new Set(kept.assumptions.flatMap(({ statements }) => statements));
    expect(inferred.filter((id) => !named.has(id))).toEqual([]);
  }
  expect(briefing.assumptions.map((each) => takenBack(each, briefing))).toEqual([
    0, 2, 4, 0, 0, 0, 0, 0, 0, 0,
  ]);
});

describe('whatever was inferred, and whatever an assumption names', () => {
  const inDocuments = briefing.statements.filter(({ document }) => document.startsWith('doc'));
  const choices = fc.record({
    inferred: fc.subarray(inDocuments.map(({ id }) => id)),
    named: fc.subarray(briefing.statements.map(({ id }) => id)),
  });

  test('the lines that move are the inferred lines that it names, and no others', () => {
    fc.assert(
      fc.property(choices, ({ inferred, named }) => {
        const changed = inferring(briefing, inferred);
        const expected = changed.topics.flatMap((topic) =>
          linesOf(topic, (columnId) => columnId !== 'agreement')
            .filter(({ statement }) => inferred.includes(statement) && named.includes(statement))
            .map((entry) => lineKey(topic, entry)),
        );
        const moved = whatChanges(assumptionOf(named), changed).topics.flatMap(({ topic, cells }) =>
          cells.flatMap((cell) => cell.moved.map(({ entry }) => lineKey(topic, entry))),
        );
        expect(moved.toSorted()).toEqual(expected.toSorted());
      }),
      { seed: 20 },
    );
  });

  test('a cell that is told to fall silent has lines now and is silent under the switch', () => {
    fc.assert(
      fc.property(choices, ({ inferred, named }) => {
        const changed = inferring(briefing, inferred);
        const unassigned = treatInferred(changed, 'unassigned');
        for (const { topic, cells } of whatChanges(assumptionOf(named), changed).topics) {
          const after = unassigned.topics.find(({ id }) => id === topic.id);
          for (const cell of cells) {
            const left = after?.cells[cell.columnId];
            expect(left && isGap(left)).toBe(cell.after.kind !== 'speaks');
          }
        }
      }),
      { seed: 21 },
    );
  });

  test('the switch loses no line: before and after, a topic holds the same ones', () => {
    fc.assert(
      fc.property(choices, ({ inferred }) => {
        const changed = inferring(briefing, inferred);
        const unassigned = treatInferred(changed, 'unassigned');
        for (const [index, topic] of changed.topics.entries()) {
          const after = unassigned.topics[index];
          const keys = (each: Topic) => linesOf(each, () => true).map((entry) => lineKey(each, entry));
          expect(after && keys(after).toSorted()).toEqual(keys(topic).toSorted());
        }
      }),
      { seed: 22 },
    );
  });

  test('assumptions that share out what is inferred move, together, what the switch moves', () => {
    fc.assert(
      fc.property(choices, ({ inferred, named }) => {
        const changed = inferring(briefing, inferred);
        const rest = briefing.statements.map(({ id }) => id).filter((id) => !named.includes(id));
        const countOf = (statements: readonly string[]) =>
          whatChanges(assumptionOf(statements), changed)
            .topics.flatMap(({ cells }) => cells)
            .reduce((sum, { moved }) => sum + moved.length, 0);
        expect(countOf(named) + countOf(rest)).toBe(countOf([...named, ...rest]));
      }),
      { seed: 23 },
    );
  });
});

/** The briefing with exactly these assigned by inference. */
function inferring(one: Briefing, ids: readonly string[]): Briefing {
  return {
    ...one,
    statements: one.statements.map((statement) => ({
      ...statement,
      basis: ids.includes(statement.id) ? ('inferred' as const) : ('stated' as const),
    })),
  };
}

function linesOf(topic: Topic, isMeant: (columnId: string) => boolean): readonly CellEntry[] {
  return Object.entries(topic.cells).flatMap(([columnId, cell]) =>
    isMeant(columnId) && !isGap(cell) ? cell.entries : [],
  );
}

function lineKey(topic: Topic, { statement, quote }: CellEntry): string {
  return `${topic.id} ${statement} ${quote.start} ${quote.end}`;
}
