import { describe, expect, it } from 'vitest';
import { drawStrip } from '../../../src/renderer/frame/strip-rows';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { everyBriefing, openKept } from '../../cases/every-briefing';

describe('the brackets of the article in little', () => {
  it.each(everyBriefing.map(({ name }) => name))(
    'span every sentence of their document and none that is not: %s',
    (name) => {
      const briefing = openKept(name);
      const { rows, brackets } = drawStrip(briefing, lookUp(briefing));
      for (const document of briefing.documents) {
        const own = brackets.filter(({ documentId }) => documentId === document.id);
        const spanned = rows.filter(({ y }) => own.some(({ from, to }) => from < y && y < to));
        expect(spanned.map(({ first }) => first.id)).toEqual(
          rows.map(({ first }) => first.id).filter((id) => document.sentences.includes(id)),
        );
      }
    },
  );

  it('part what is inferred of a document from what is stated of it', () => {
    const briefing = openKept('harbour-accords');
    const { brackets, rows } = drawStrip(briefing, lookUp(briefing));
    const schedule = brackets.filter(({ documentId }) => documentId === 'doc2');
    expect(
      schedule.map(({ inferred, from, to }) => [
        inferred,
        ...rows.filter(({ y }) => from < y && y < to).map(({ first }) => first.number),
      ]),
    ).toEqual([
      [false, 11, 12],
      [true, 13],
    ]);
  });

  it('are several where a document is described in sentences that stand apart', () => {
    const briefing = openKept('ostrivna-uhoda');
    const ids = briefing.blocks.flatMap((block) => block.sentences.map(({ id }) => id));
    const sentences = [1, 3].flatMap((index) => ids[index] ?? []);
    const documents = briefing.documents.slice(0, 1).map((document) => ({ ...document, sentences }));
    const apart = { ...briefing, documents };
    expect(drawStrip(apart, lookUp(apart)).brackets).toHaveLength(2);
  });
});
