/** Paints what was found, near what is in sight, as CSS highlights: the page's elements stay untouched. */
import { partsOfMark, type RunMark } from '../../shared/search/words/mark-run';
import { type PageText, rangeOf } from './page-texts';

const names = { all: 'found', here: 'found-here' } as const;
/** Above every paint of the article. */
const priorities = { all: 100, here: 101 } as const;
/** Around what is in sight, what is painted too. */
const nearby = '1200px';

export interface HitPaint {
  readonly showAll: (texts: readonly PageText[], hits: readonly RunMark[]) => void;
  /** The one that one is at; none without it. */
  readonly showHere: (texts: readonly PageText[], hit: RunMark | undefined) => void;
  /** Takes every mark away. */
  readonly end: () => void;
}

/** Nothing painted yet. */
export function createHitPaint(view: Element, registry: HighlightRegistry): HitPaint {
  let texts: readonly PageText[] = [];
  /** The hits that begin in a text, or reach into it, by the text. */
  let hitsIn: ReadonlyMap<number, readonly RunMark[]> = new Map();
  let textsOf: ReadonlyMap<Element, readonly number[]> = new Map();
  const painted = new Map<number, readonly Range[]>();
  const all = new Highlight();
  const here = new Highlight();
  all.priority = priorities.all;
  here.priority = priorities.here;
  registry.set(names.all, all);
  registry.set(names.here, here);

  const unpaint = (text: number): void => {
    for (const range of painted.get(text) ?? []) all.delete(range);
    painted.delete(text);
  };
  const paint = (text: number): void => {
    unpaint(text);
    const ranges = (hitsIn.get(text) ?? []).flatMap((hit) => rangesOf(texts, hit, text));
    for (const range of ranges) all.add(range);
    painted.set(text, ranges);
  };
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        for (const text of textsOf.get(target) ?? []) {
          if (isIntersecting) paint(text);
          else unpaint(text);
        }
    },
    { scrollMargin: `${nearby} 0px` },
  );

  return {
    showAll: (shown, hits) => {
      texts = shown;
      sight.disconnect();
      all.clear();
      painted.clear();
      const byText = new Map<number, RunMark[]>();
      for (const hit of hits)
        for (let text = hit.from.text; text <= hit.to.text; text += 1) {
          const some = byText.get(text);
          if (some) some.push(hit);
          else byText.set(text, [hit]);
        }
      hitsIn = byText;
      textsOf = Map.groupBy(byText.keys(), (text) => texts[text]?.host ?? view);
      for (const host of textsOf.keys()) sight.observe(host);
    },
    showHere: (shown, hit) => {
      here.clear();
      if (hit) for (const range of rangesOf(shown, hit)) here.add(range);
    },
    end: () => {
      sight.disconnect();
      for (const [name, highlight] of [
        [names.all, all],
        [names.here, here],
      ] as const)
        if (registry.get(name) === highlight) registry.delete(name);
    },
  };
}

/** The page's ranges of a hit, in all its texts or in one. */
export function rangesOf(
  texts: readonly PageText[],
  hit: RunMark,
  only: number | null = null,
): readonly Range[] {
  return partsOfMark(hit, (text) => texts[text]?.text.length ?? 0).flatMap((part) => {
    const text = texts[part.text];
    const range = text && (only === null || part.text === only) ? rangeOf(text, part.start, part.end) : null;
    return range ? [range] : [];
  });
}
