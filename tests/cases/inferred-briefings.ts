import * as fc from 'fast-check';
import type { Briefing } from '../../src/shared/briefing/briefing';

/** The briefing with any of its statements' assignments made an inference. */
export function anyInferredIn(briefing: Briefing): fc.Arbitrary<Briefing> {
  return fc
    .subarray(briefing.statements.filter(({ document }) => document.startsWith('doc')).map(({ id }) => id))
    .map((ids): Briefing => {
      const inferred = new Set(ids);
      return {
        ...briefing,
        statements: briefing.statements.map((statement) => ({
          ...statement,
          basis: inferred.has(statement.id) ? 'inferred' : 'stated',
        })),
      };
    });
}
