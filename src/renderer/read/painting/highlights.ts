/**
 * The registry of paint over the text: a fixed set of CSS highlights, each filled by layers that know nothing of one
 * another. The text's elements stay untouched. Highlights of others on the page are left alone.
 */
import { type Paint, type Painting, paints } from './paintings';
import { rangeIn, textElements } from '../../parts/text-offsets';

export interface Painter {
  /** Paints a layer anew: what this layer painted before goes, other layers stay. A block not on the page is passed over. */
  readonly paint: (layer: string, paintings: readonly Painting[]) => void;
  /** Takes all our paint away. */
  readonly clear: () => void;
}

/** What was painted, and where its range began and ended in the page. */
interface Painted {
  readonly highlight: Highlight;
  readonly range: Range;
  readonly start: Place;
  readonly end: Place;
}

type Place = readonly [node: Node, offset: number];

/**
 * A painter of the article; names in the registry are the paints' names. A painting that a layer is given again as the same
 * object keeps its range: of a thousand stretches only those are touched that changed.
 */
export function createPainter(article: Element, registry: HighlightRegistry): Painter {
  const highlights = new Map<Paint, Highlight>();
  const layers = new Map<string, ReadonlyMap<Painting, Painted>>();
  // The article is gone through for them once, and again only when it has other elements.
  let elements: ReadonlyMap<string, Element> = new Map();
  const elementOf = (blockId: string): Element | undefined => {
    if (elements.get(blockId)?.isConnected !== true) elements = textElements(article);
    return elements.get(blockId);
  };
  for (const [priority, paint] of paints.entries()) {
    const highlight = new Highlight();
    highlight.priority = priority;
    highlights.set(paint, highlight);
    registry.set(paint, highlight);
  }
  return {
    paint(layer, paintings) {
      const before = layers.get(layer) ?? new Map<Painting, Painted>();
      const wanted = new Set(paintings);
      for (const [painting, painted] of before)
        if (!wanted.has(painting) || !isIntact(painted)) painted.highlight.delete(painted.range);
      const after = new Map<Painting, Painted>();
      for (const painting of wanted) {
        const kept = before.get(painting);
        const painted = kept && isIntact(kept) ? kept : paintOne(painting, elementOf, highlights);
        if (painted) after.set(painting, painted);
      }
      layers.set(layer, after);
    },
    clear() {
      for (const [paint, highlight] of highlights) {
        highlight.clear();
        if (registry.get(paint) === highlight) registry.delete(paint);
      }
      layers.clear();
    },
  };
}

function paintOne(
  { paint, blockId, start, end }: Painting,
  elementOf: (blockId: string) => Element | undefined,
  highlights: ReadonlyMap<Paint, Highlight>,
): Painted | null {
  const element = elementOf(blockId);
  const highlight = highlights.get(paint);
  if (!element || !highlight) return null;
  const range = rangeIn(element, start, end);
  highlight.add(range);
  return {
    highlight,
    range,
    start: [range.startContainer, range.startOffset],
    end: [range.endContainer, range.endOffset],
  };
}

/** False when the page's text was changed under it: the range has moved, or is in nodes that went. */
function isIntact({ range, start, end }: Painted): boolean {
  return (
    range.startContainer === start[0] &&
    range.startOffset === start[1] &&
    range.endContainer === end[0] &&
    range.endOffset === end[1] &&
    start[0].isConnected
  );
}
