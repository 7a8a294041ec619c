import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import {
  clearLens,
  countValues,
  facets,
  isChosen,
  isClear,
  isSaidByNobodyNamed,
  isSeen,
  type Lens,
  LensSchema,
  lookThrough,
  nameOf,
  offeredValues,
  toggle,
  valuesOf,
} from '../../../src/shared/briefing/lens';
import { treatInferred } from '../../../src/shared/briefing/inferred';
import { lookUp } from '../../../src/shared/briefing/lookup';
import {
  certainties,
  kindLetters,
  kinds,
  sources,
  type Statement,
} from '../../../src/shared/briefing/statement';
import { openBundledBriefing } from '../../main/bundled-briefing';

const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);
const statements = [...lookup.statements.values()];

const documents = ['doc1', 'doc2', 'agreement', 'none'] as const;
const anyLens: fc.Arbitrary<Lens> = fc.record({
  kind: fc.subarray([...kinds]),
  document: fc.subarray([...documents]),
  source: fc.subarray([...sources]),
  label: fc.subarray(['critics', 'officials of the port', 'no source given']),
  certainty: fc.subarray([...certainties]),
  named: fc.subarray(['nobody' as const]),
});
/** The bundled briefing with its statements coded anew, in any way the vocabulary allows. */
const anyBriefing: fc.Arbitrary<Briefing> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      document: fc.constantFrom(...documents),
      source: fc.constantFrom(...sources),
      sourceLabel: fc.constantFrom('critics', 'officials of the port', 'no source given', 'nobody else'),
      certainty: fc.constantFrom(...certainties),
    }),
    { minLength: statements.length, maxLength: statements.length },
  )
  .map((codings) => ({
    ...briefing,
    statements: briefing.statements.map((statement, index) => ({ ...statement, ...codings[index] })),
  }));
const seed = { seed: 4 } as const;

describe('a lens', () => {
  it('shows or dims each statement and each sentence: shown and dimmed are always all', () => {
    fc.assert(
      fc.property(anyBriefing, anyLens, (coded, lens) => {
        const look = lookUp(coded);
        const seen = lookThrough(lens, look);
        const dimmed = [...look.statements.values()].filter((statement) => !isSeen(statement, lens));
        expect(seen.statements.size + dimmed.length).toBe(look.statements.size);
        expect(dimmed.every(({ id }) => !seen.statements.has(id))).toBe(true);
        for (const [id, here] of look.statementsOf) {
          const isLit = here.some((statement) => seen.statements.has(statement.id));
          expect(seen.sentences.has(id)).toBe(isLit);
        }
        expect(seen.sentences.size).toBeLessThanOrEqual(look.sentences.size);
      }),
      seed,
    );
  });

  it('asks for any one of what is chosen in a facet, and for all facets in which something is chosen', () => {
    fc.assert(
      fc.property(anyBriefing, anyLens, ({ statements: coded }, lens) => {
        for (const statement of coded) {
          const own = new Set(valuesOf(statement).map(nameOf));
          const holds = facets.every(
            (facet) => lens[facet].length === 0 || lens[facet].some((value) => own.has(`${facet} ${value}`)),
          );
          expect(isSeen(statement, lens)).toBe(holds);
        }
      }),
      seed,
    );
  });

  it('is the same again after a value is chosen twice, and its values are those that were chosen', () => {
    fc.assert(
      fc.property(anyLens, (lens) => {
        expect(LensSchema.parse(lens)).toEqual(lens);
        for (const { value } of countValues(lookup)) {
          const once = toggle(lens, value);
          expect(isChosen(once, value)).toBe(!isChosen(lens, value));
          const twice = toggle(once, value);
          expect(new Set<string>(twice[value.facet])).toEqual(new Set<string>(lens[value.facet]));
        }
      }),
      seed,
    );
  });

  it('that is clear dims nothing, also no sentence without a statement', () => {
    expect(isClear(clearLens)).toBe(true);
    const without = lookUp({ ...briefing, statements: briefing.statements.slice(3) });
    const seen = lookThrough(clearLens, without);
    expect(seen.sentences.size).toBe(24);
    expect(seen.statements.size).toBe(48);
  });
});

describe('the values at hand', () => {
  it('are counted so that each facet with one value a statement counts them all', () => {
    fc.assert(
      fc.property(anyBriefing, (coded) => {
        const counted = offeredValues(countValues(lookUp(coded)), clearLens);
        for (const facet of ['kind', 'document', 'source', 'certainty'] as const) {
          const counts = counted.filter(({ value }) => value.facet === facet).map(({ count }) => count);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(coded.statements.length);
          expect(counts.every((count) => count > 0)).toBe(true);
        }
      }),
      seed,
    );
  });

  it('are those of the bundled article', () => {
    const counts = new Map(
      offeredValues(countValues(lookup), clearLens).map(({ value, count }) => [nameOf(value), count]),
    );
    expect(counts.get('kind criticism')).toBe(1);
    expect(counts.get('document doc2')).toBe(6);
    expect(counts.get('named nobody')).toBe(49);
    // Who is one of several officials or groups has a name of its own; the one writer has not.
    expect([...counts].filter(([name]) => name.startsWith('label '))).toEqual([
      ['label Ukrainian officials', 1],
      ['label Ukrainian defense officials', 2],
      ['label human rights organizations', 2],
      ['label critics', 1],
    ]);
  });

  it('keep what is chosen though no statement has it any more, in its place and with 0', () => {
    const treated = countValues(lookUp(treatInferred(briefing, 'unassigned')));
    const ofDocuments = (lens: Lens) =>
      offeredValues(treated, lens).flatMap(({ value, count }) =>
        value.facet === 'document' ? [[value.value, count]] : [],
      );
    expect(ofDocuments(clearLens).map(([id]) => id)).toEqual(['doc1', 'agreement', 'none']);
    expect(ofDocuments({ ...clearLens, document: ['doc2'] })).toEqual([
      ['doc1', 9],
      ['doc2', 0],
      ...ofDocuments(clearLens).slice(1),
    ]);
  });

  it('count a source as named only where the article gives it a name of its own', () => {
    const named = statements.filter((statement) => !isSaidByNobodyNamed(statement));
    expect(
      named.map(
        ({ sentence, kind, sourceLabel }: Statement) => `${sentence} ${kindLetters[kind]} ${sourceLabel}`,
      ),
    ).toEqual([
      'S2 E multiple sources, to The New York Times',
      'S17 P final text of the agreement, as claimed',
    ]);
  });
});
