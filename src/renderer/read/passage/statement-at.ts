import type { Lookup } from '../../../shared/briefing/lookup';
import type { Statement } from '../../../shared/briefing/statement';

/** The statement whose words stand at the offset of the block; the shortest where several do; null where none does. */
export function statementAt(lookup: Lookup, blockId: string, offset: number): Statement | null {
  const lengthOf = ({ quote }: Statement): number => quote.end - quote.start;
  return (
    (lookup.blocks.get(blockId)?.sentences ?? [])
      .flatMap(({ id }) => lookup.statementsOf.get(id) ?? [])
      .filter(({ quote }) => quote.start <= offset && offset < quote.end)
      .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null
  );
}
