/** Arcs over the sentence numbers. The longer an arc the higher it is, and always higher than those under it. */
import { scaleSqrt } from 'd3-scale';
import type { MapPull } from './map-content';
import { type MapMeasures, mapMeasures } from './map-measures';

/** An arc: its feet along the line of numbers, and how high it rises above them. */
export interface MapArc {
  readonly pull: MapPull;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

interface ArcsRequest {
  readonly pulls: readonly MapPull[];
  /** A sentence's index, from 0, by its id. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly middle: (index: number) => number;
  readonly widthOf: (index: number) => number;
  /** Those of the screen, unless others are given. */
  readonly measures?: MapMeasures['arc'];
}

interface Span {
  readonly pull: MapPull;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** Places the arcs, the shorter ones first. Two over the same sentences stand one above the other. */
export function placeArcs(request: ArcsRequest): readonly MapArc[] {
  const { pulls, indexOf, middle, widthOf, measures = mapMeasures.arc } = request;
  const spans = raise(
    pulls.map((pull) => ({
      pull,
      from: indexOf.get(pull.from.id) ?? 0,
      to: indexOf.get(pull.to.id) ?? 0,
    })),
    measures,
  );
  return spans.map((span) => ({
    pull: span.pull,
    from: middle(span.from) + footAt(span.from, span, spans, widthOf(span.from)),
    to: middle(span.to) + footAt(span.to, span, spans, widthOf(span.to)),
    height: span.height,
  }));
}

/** The curve of an arc whose feet stand on `base`; its top is exactly its height above them. */
export function arcPath({ from, to, height }: MapArc, base: number): string {
  const pull = base - (height * 4) / 3;
  return `M${from} ${base}C${from} ${pull} ${to} ${pull} ${to} ${base}`;
}

function raise(
  spans: readonly Omit<Span, 'height'>[],
  { low, high, step }: MapMeasures['arc'],
): readonly Span[] {
  const longest = Math.max(1, ...spans.map(({ from, to }) => to - from));
  const heightOf = scaleSqrt([0, longest], [0, high]);
  const raised: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const under = raised.filter(({ from, to }) => from >= span.from && to <= span.to);
    const height = Math.max(low, heightOf(span.to - span.from), ...under.map((each) => each.height + step));
    raised.push({ ...span, height });
  }
  return raised;
}

/** Feet side by side: arcs to the left of the middle lead left, the highest at the inside, so that none cross there. */
function footAt(index: number, span: Span, spans: readonly Span[], width: number): number {
  const toLeft = spans.filter(({ to }) => to === index).toSorted((a, b) => a.height - b.height);
  const toRight = spans.filter(({ from }) => from === index).toSorted((a, b) => b.height - a.height);
  const feet = [...toLeft, ...toRight];
  const distance = Math.min(mapMeasures.arc.foot, (width - 4) / feet.length);
  return (feet.indexOf(span) - (feet.length - 1) / 2) * distance;
}
