import * as fc from 'fast-check';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import type { Cell, ColumnId } from '../../../src/shared/briefing/comparison';
import { kinds } from '../../../src/shared/briefing/statement';
import { topicFilters } from '../../../src/shared/reference/topic-filter';
import type { Choice } from '../../../src/renderer/compare/choice';

/** The briefing with one to three documents and its topics drawn anew: any of their cells, in any order, in either block. */
export function anyComparison(briefing: Briefing): fc.Arbitrary<Briefing> {
  const cellsIn = (columnId: ColumnId): readonly Cell[] =>
    briefing.topics.flatMap((topic) => topic.cells[columnId] ?? []);
  const spoken: readonly ColumnId[] = ['doc1', 'doc2', 'doc2'];
  const drawn = (count: number): fc.Arbitrary<Briefing> => {
    const documents = spoken.slice(0, count).flatMap((columnId, index) => {
      const document = briefing.documents.find(({ id }) => id === columnId);
      return document ? [{ ...document, id: `doc${index + 1}` }] : [];
    });
    const topic = fc.record({
      topic: fc.constantFrom(...briefing.topics),
      block: fc.constantFrom('provisions' as const, 'about' as const),
      cells: fc.tuple(
        ...documents.map((_, index) => fc.constantFrom(...cellsIn(spoken[index] ?? 'doc1'))),
        fc.constantFrom(...cellsIn('agreement')),
      ),
    });
    return fc.array(topic, { maxLength: 12 }).map((topics) => ({
      ...briefing,
      documents,
      topics: topics.map(({ topic, block, cells }, index) => ({
        ...topic,
        id: `${topic.id}-${index}`,
        block,
        cells: Object.fromEntries(cells.map((cell, at) => [documents[at]?.id ?? 'agreement', cell])),
      })),
    }));
  };
  return fc.integer({ min: 1, max: 3 }).chain(drawn);
}

/** Anything that the reader could have chosen to see; the hidden columns may be those of another briefing. */
export function anyChoice(): fc.Arbitrary<Choice> {
  return fc.record({
    filter: fc.constantFrom(...topicFilters),
    kind: fc.constantFrom('any' as const, ...kinds),
    hiddenColumns: fc.subarray(['doc1', 'doc2', 'doc3', 'agreement']),
    layout: fc.constantFrom('table' as const, 'documents' as const),
  });
}
