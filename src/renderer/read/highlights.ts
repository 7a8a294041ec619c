/**
 * The registry of paint over the text: a fixed set of CSS highlights, each filled by layers that know nothing of one
 * another. The text's elements stay untouched. Highlights of others on the page are left alone.
 */
import { type Paint, type Painting, paints } from './paintings';
import { rangeIn, textElements } from './text-offsets';

export interface Painter {
  /** Paints a layer anew: what this layer painted before goes, other layers stay. A block not on the page is passed over. */
  readonly paint: (layer: string, paintings: readonly Painting[]) => void;
  /** Takes all our paint away. */
  readonly clear: () => void;
}

/** A painter of the article; names in the registry are the paints' names. */
export function createPainter(article: Element, registry: HighlightRegistry): Painter {
  const highlights = new Map<Paint, Highlight>();
  const layers = new Map<string, readonly { readonly highlight: Highlight; readonly range: Range }[]>();
  for (const [priority, paint] of paints.entries()) {
    const highlight = new Highlight();
    highlight.priority = priority;
    highlights.set(paint, highlight);
    registry.set(paint, highlight);
  }
  return {
    paint(layer, paintings) {
      for (const { highlight, range } of layers.get(layer) ?? []) highlight.delete(range);
      const elements = textElements(article);
      layers.set(
        layer,
        paintings.flatMap(({ paint, blockId, start, end }) => {
          const element = elements.get(blockId);
          const highlight = highlights.get(paint);
          if (!element || !highlight) return [];
          const range = rangeIn(element, start, end);
          highlight.add(range);
          return [{ highlight, range }];
        }),
      );
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
