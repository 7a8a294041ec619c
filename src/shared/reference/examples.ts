import type { Lookup } from '../briefing/lookup';
import type { Statement } from '../briefing/statement';

/** A word of the vocabulary as the briefing uses it. */
export interface Example<Value extends string> {
  readonly value: Value;
  /** How many statements bear it. */
  readonly count: number;
  /** The first of them in reading order; null when none does. */
  readonly first: Statement | null;
}

/** An example for each value, in the order given. `valuesOf` says which of them a statement bears. */
export function examplesOf<Value extends string>(
  values: readonly Value[],
  lookup: Lookup,
  valuesOf: (statement: Statement) => readonly string[],
): readonly Example<Value>[] {
  const statements = [...lookup.statements.values()];
  return values.map((value) => {
    const bearing = statements.filter((statement) => valuesOf(statement).includes(value));
    return { value, count: bearing.length, first: bearing[0] ?? null };
  });
}
