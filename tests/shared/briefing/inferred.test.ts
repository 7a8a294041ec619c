import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { columnOf, isGap } from '../../../src/shared/briefing/comparison';
import { isInferred, treatInferred } from '../../../src/shared/briefing/inferred';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { anyInferredIn } from '../../cases/inferred-briefings';
import { openBundledBriefing } from '../../main/bundled-briefing';

const briefing = await openBundledBriefing();

/** Every line of the comparison: its topic, statement and words, whatever its column. */
function linesOf({ topics }: Briefing): readonly string[] {
  return topics
    .flatMap(({ id, cells }) =>
      Object.values(cells).flatMap((cell) =>
        isGap(cell) ? [] : cell.entries.map(({ statement, quote }) => `${id} ${statement} ${quote.exact}`),
      ),
    )
    .toSorted();
}

const anyBriefing = anyInferredIn(briefing);

describe('inferred assignments treated as unassigned', () => {
  it('lose no line, leave none in a document that is not its own, and no cell empty', () => {
    fc.assert(
      fc.property(anyBriefing, (coded) => {
        const treated = treatInferred(coded, 'unassigned');
        expect(linesOf(treated)).toEqual(linesOf(coded));
        const { statements } = lookUp(treated);
        for (const { cells } of treated.topics) {
          expect(Object.keys(cells).toSorted()).toEqual(['agreement', 'doc1', 'doc2']);
          for (const [column, cell] of Object.entries(cells)) {
            if (isGap(cell)) continue;
            expect(cell.entries.length).toBeGreaterThan(0);
            for (const entry of cell.entries) {
              const statement = statements.get(entry.statement);
              expect(statement && columnOf(statement)).toBe(column);
            }
          }
        }
        expect(treated.statements.some(isInferred)).toBe(false);
        expect(treated.editionHash).toBe(coded.editionHash);
      }),
      { seed: 4 },
    );
  });

  it('change nothing where nothing is inferred, and nothing while they are assigned', () => {
    expect(treatInferred(briefing, 'assigned')).toBe(briefing);
    const stated = treatInferred(briefing, 'unassigned');
    expect(treatInferred(stated, 'unassigned')).toBe(stated);
  });

  it('leave Document 2 of the bundled article silent, with the sentences that left it nearest', () => {
    const treated = treatInferred(briefing, 'unassigned');
    const gaps = lookUp(treated).gaps.filter(({ columnId }) => columnId === 'doc2');
    expect(gaps).toHaveLength(22);
    const size = treated.topics.find(({ id }) => id === 'size-of-ukraines-forces');
    expect(size?.cells['doc2']).toMatchObject({ gap: { nearest: ['S9'] } });
    expect(size?.cells['agreement']).toMatchObject({
      entries: [{ statement: 'a-S9-1' }, { statement: 'a-S9-2' }],
    });
    expect(treated.documents.map(({ sentences }) => sentences)).toEqual([['S4', 'S5', 'S6', 'S7'], []]);
  });

  it('ask of a cell that only inference filled whether its sentences are about its document, by number and name', () => {
    const treated = treatInferred(briefing, 'unassigned');
    const opened = new Set(lookUp(briefing).gaps.map(({ gap }) => gap.id));
    const added = lookUp(treated).gaps.filter(({ gap }) => !opened.has(gap.id));
    expect(added.length).toBeGreaterThan(0);
    for (const { gap, topic } of added) {
      expect(gap.question).not.toBe(topic.gap?.question);
      for (const sentence of gap.nearest)
        expect(gap.subject).toMatch(new RegExp(`\\b${sentence.slice(1)}\\b`, 'u'));
    }
    const size = treated.topics.find(({ id }) => id === 'size-of-ukraines-forces');
    expect(size?.cells['doc2']).toMatchObject({
      gap: {
        subject: 'whether sentence 9 is about Document 2',
        question: 'Is sentence 9 about Document 2? The article does not say; the editors infer it.',
      },
    });
  });

  it('leave nothing that is called inferred: neither a statement nor a document', () => {
    const { documents, statements } = treatInferred(briefing, 'unassigned');
    expect([...documents, ...statements].filter(({ basis }) => basis === 'inferred')).toEqual([]);
  });

  it('keep the gaps of one id apart from every other', () => {
    const ids = lookUp(treatInferred(briefing, 'unassigned')).gaps.map(({ gap }) => gap.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
