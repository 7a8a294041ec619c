/** Every quantity and every time, as the article words it. Nothing is computed from them. */
import type { Lookup } from '../briefing/lookup';
import type { Statement } from '../briefing/statement';

/** Exact, not exact, or a time. */
export type NumberNature = 'quantity' | 'approximate' | 'time';

export interface NumberOrTime {
  /** The article's own words. */
  readonly words: string;
  readonly nature: NumberNature;
  /** What the article compares a quantity with, in its words; null when with nothing, and for a time. */
  readonly comparedWith: string | null;
  /** True where the editors found that the article compares it with nothing. “All parties” lacks no comparison. */
  readonly lacksComparison: boolean;
  readonly statement: Statement;
}

/** All of them in reading order; those of one sentence in the order of their words. */
export function numbersAndTimes(lookup: Lookup): readonly NumberOrTime[] {
  const order = new Map([...lookup.sentences.keys()].map((sentence, index) => [sentence, index]));
  const placed = [...lookup.statements.values()].flatMap((statement) =>
    ofStatement(statement).map((item) => ({
      item,
      sentence: order.get(statement.sentence) ?? 0,
      start: startOf(item, lookup),
    })),
  );
  return placed.toSorted((a, b) => a.sentence - b.sentence || a.start - b.start).map(({ item }) => item);
}

function ofStatement(statement: Statement): readonly NumberOrTime[] {
  const { quantity, time } = statement;
  return [
    ...(quantity
      ? [
          {
            words: quantity.text,
            nature: quantity.approx ? ('approximate' as const) : ('quantity' as const),
            comparedWith: quantity.comparator ?? null,
            lacksComparison: quantity.comparator === null,
            statement,
          },
        ]
      : []),
    ...(time
      ? [{ words: time.text, nature: 'time' as const, comparedWith: null, lacksComparison: false, statement }]
      : []),
  ];
}

/** Where the words stand in the block: within the statement if they do, else within its sentence. */
function startOf({ words, statement: { quote, sentence } }: NumberOrTime, lookup: Lookup): number {
  const within = quote.exact.indexOf(words);
  if (within >= 0) return quote.start + within;
  const around = lookup.sentences.get(sentence);
  const beside = around?.text.indexOf(words) ?? -1;
  return around && beside >= 0 ? around.start + beside : quote.start;
}
