/** The words that the target of another program's annotation quotes, whatever else it says of the place. */
import { safeParse } from '../validate/safe-parse';
import * as z from 'zod/mini';
import { longestPassage } from '../notes/passage';
import { BlockIdSchema } from '../briefing/statement';
import { type Quoted, type QuotedRange, RefusedAnnotation, tooManyWords } from './incoming-note';
import { isRecord } from './read-items';

const QuoteSchema = z.object({
  exact: z.string().check(z.minLength(1)),
  prefix: z.nullish(z.string()),
  suffix: z.nullish(z.string()),
});

/** None for a target that is the whole article. Throws a RefusedAnnotation where a place is given in no words. */
export function quotesOf(target: unknown): readonly (Quoted | QuotedRange)[] {
  const targets = flatten(target);
  const quotes = targets.flatMap((each) => quoteOf(each, selectorsOf(each)) ?? rangeOf(each) ?? []);
  const selectors = targets.flatMap(selectorsOf);
  if (quotes.length === 0 && selectors.length > 0) throw new RefusedAnnotation(whyNotPlaced(selectors));
  return quotes;
}

type Selector = Readonly<Record<string, unknown>>;

/** Several targets, and those that are alternatives or parts of one. */
function flatten(target: unknown, depth = 0): readonly Selector[] {
  if (Array.isArray(target)) return target.flatMap((each) => flatten(each, depth));
  if (!isRecord(target)) return [];
  const { items } = target;
  return Array.isArray(items) && depth < deepest ? flatten(items, depth + 1) : [target];
}

/** A selector, and those that narrow it. */
function selectorsOf(target: Selector): readonly Selector[] {
  const list = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value : value === undefined ? [] : [value];
  const withNarrower = (selector: unknown, depth: number): readonly Selector[] =>
    !isRecord(selector) || depth > deepest
      ? []
      : [
          selector,
          ...[...list(selector['refinedBy']), ...list(selector['items'])].flatMap((each) =>
            withNarrower(each, depth + 1),
          ),
        ];
  return list(target['selector']).flatMap((each) => withNarrower(each, 0));
}

const deepest = 8;

/** From one quotation to another; null for a range between places that are told in no words. */
function rangeOf(target: Selector): QuotedRange | null {
  for (const { type, startSelector, endSelector } of selectorsOf(target)) {
    if (type !== 'RangeSelector') continue;
    const [start, end] = [startSelector, endSelector].map((selector) =>
      quoteOf(target, selectorsOf({ selector })),
    );
    if (!start || !end) continue;
    if (start.exact.length + end.exact.length > longestPassage) throw new RefusedAnnotation(tooManyWords);
    return { kind: 'range', start, end };
  }
  return null;
}

function quoteOf(target: Selector, selectors: readonly Selector[]): Quoted | null {
  const found = selectors
    .filter(({ type }) => type === 'TextQuoteSelector')
    .map((selector) => safeParse(QuoteSchema, selector))
    .find(({ success }) => success)?.data;
  if (!found || !/\S/u.test(found.exact)) return null;
  if (found.exact.length > longestPassage) throw new RefusedAnnotation(tooManyWords);
  return {
    kind: 'quote',
    exact: found.exact,
    prefix: (found.prefix ?? '').slice(-longestContext),
    suffix: (found.suffix ?? '').slice(0, longestContext),
    position: positionOf(target, selectors),
  };
}

const longestContext = 200;

/** A position in the text of a whole page says nothing here; one in a block of ours does. */
function positionOf(target: Selector, selectors: readonly Selector[]): Quoted['position'] {
  const { source } = target;
  const block = BlockIdSchema.safeParse(
    typeof source === 'string' && source.startsWith('urn:lectern:') ? source.split('#')[1] : null,
  );
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const start = position?.['start'];
  return block.success && typeof start === 'number' ? { blockId: block.data, start } : null;
}

function whyNotPlaced(selectors: readonly Selector[]): string {
  const types = new Set(selectors.map(({ type }) => type));
  if (types.has('TextQuoteSelector')) return 'The words that it quotes are empty.';
  if (types.has('RangeSelector')) {
    return 'It runs from one place to another of another program’s page and quotes no words.';
  }
  if (types.has('TextPositionSelector')) {
    return 'It gives a position in another program’s text and quotes no words.';
  }
  return 'It gives no words that it is on.';
}
