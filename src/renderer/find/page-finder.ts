/**
 * Finds in what the window shows: reads its texts, marks them a slice at a time, paints what is near sight as CSS highlights
 * and goes from place to place. The page's elements stay untouched. Knows nothing of React.
 */
import {
  createRunMarker,
  type Marked,
  markRun,
  type RunMark,
  type RunMarker,
  type RunPlace,
  partsOfMark,
} from '../../shared/search/mark-run';
import type { Stretch } from '../../shared/notes/passage';
import { analyse, type Token } from '../../shared/search/analyser';
import { hiddenTexts } from '../parts/hidden-texts';
import { firstHit, stepHit, type Wrap } from './hit-list';
import { findRoots, isSameText, type PageText, rangeOf, readTexts } from './page-texts';
import { showHit } from './show-hit';

export interface Found {
  /** How many places there are; null while they are being counted. */
  readonly count: number | null;
  /** At which one is, from 0; -1 at none. */
  readonly index: number;
  readonly wrap: Wrap;
  /** How many more the view would show without its filters, as far as it knows. */
  readonly hidden: number;
}

export interface Hit {
  /** Its parts in the article's blocks; empty in other views. */
  readonly stretches: readonly Stretch[];
  /** The element in which it begins. */
  readonly host: Element;
}

export interface PageFinder {
  /**
   * Looks for the terms in what is shown now. The first place at `from` or after it is the one to be at; `isShown`: it is
   * brought into sight.
   */
  readonly seek: (terms: readonly Marked[], from: RunPlace, isShown: boolean) => void;
  /** One is elsewhere now, at the first place there or after it, which is brought into sight. */
  readonly moveTo: (from: RunPlace) => void;
  /** Where an element, or what is in sight, stands among the texts. */
  readonly placeOf: (element: Element | null) => RunPlace;
  /** Goes on to the next place, or to the one before; answers it once it is in sight. */
  readonly step: (step: 1 | -1) => Hit | null;
  /** The place that one is at. */
  readonly here: () => Hit | null;
  /** Brings it into sight. */
  readonly show: () => void;
  /** Takes every mark away. */
  readonly end: () => void;
}

interface Doors {
  /** What holds the view. */
  readonly view: Element;
  readonly registry: HighlightRegistry;
  readonly onFound: (found: Found) => void;
}

const names = { all: 'found', here: 'found-here' } as const;
/** Above every paint of the article. */
const priorities = { all: 100, here: 101 } as const;
/** How long texts are marked at once, in milliseconds; between two such slices the window answers. */
const sliceMs = 8;
/** Around what is in sight, what is painted too. */
const nearby = '1200px';

export function createPageFinder({ view, registry, onFound }: Doors): PageFinder {
  let roots: readonly Element[] = [];
  let texts: readonly PageText[] = [];
  let terms: readonly Marked[] = [];
  let hits: readonly RunMark[] = [];
  let isCounted = false;
  let index = -1;
  let wrap: Wrap = 'none';
  let hidden = 0;
  let origin: RunPlace = { text: 0, at: 0 };
  let waiting = 0;
  /** The hits that begin in a text, or reach into it, by the text. */
  let hitsIn: ReadonlyMap<number, readonly RunMark[]> = new Map();
  const painted = new Map<number, readonly Range[]>();
  const all = new Highlight();
  const here = new Highlight();
  all.priority = priorities.all;
  here.priority = priorities.here;
  registry.set(names.all, all);
  registry.set(names.here, here);

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
  let textsOf: ReadonlyMap<Element, readonly number[]> = new Map();

  const unpaint = (text: number): void => {
    for (const range of painted.get(text) ?? []) all.delete(range);
    painted.delete(text);
  };
  const paint = (text: number): void => {
    unpaint(text);
    const ranges = (hitsIn.get(text) ?? []).flatMap((hit) => rangesOf(hit, text));
    for (const range of ranges) all.add(range);
    painted.set(text, ranges);
  };
  const rangesOf = (hit: RunMark, only: number | null = null): readonly Range[] =>
    partsOfMark(hit, (text) => texts[text]?.text.length ?? 0).flatMap((part) => {
      const text = texts[part.text];
      const range =
        text && (only === null || part.text === only) ? rangeOf(text, part.start, part.end) : null;
      return range ? [range] : [];
    });
  const paintHere = (): void => {
    here.clear();
    const hit = hits[index];
    if (hit) for (const range of rangesOf(hit)) here.add(range);
  };
  const paintAll = (): void => {
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
    paintHere();
  };

  const tell = (): void => onFound({ count: isCounted ? hits.length : null, index, wrap, hidden });

  const read = (): void => {
    roots = findRoots(view);
    texts = readTexts(roots);
  };

  /** Letters are typed one after the other: the words of a text are asked for again with each. */
  const analysed = new Map<string, readonly Token[]>();
  const tokensOf = (text: string): readonly Token[] => {
    const known = analysed.get(text);
    if (known) return known;
    const tokens = analyse(text);
    analysed.set(text, tokens);
    return tokens;
  };
  /** Marks for so long as one frame has room for; answers the text to go on with. */
  const addSlice = (marker: RunMarker, from: number): number => {
    const until = performance.now() + sliceMs;
    let next = from;
    for (; next < texts.length && performance.now() < until; next += 1) {
      const { text, goesOn } = texts[next] ?? { text: '', goesOn: false };
      marker.add(tokensOf(text), goesOn);
    }
    return next;
  };

  /** What is in sight is marked at once; the rest in slices, between which the window answers. */
  const mark = (settle: () => void): void => {
    clearTimeout(waiting);
    isCounted = false;
    const marker = createRunMarker(terms);
    const finish = (): void => {
      hits = marker.marks();
      isCounted = true;
      hidden = countHidden(terms);
      settle();
      paintAll();
      tell();
    };
    let next = addSlice(marker, 0);
    if (next >= texts.length) return finish();
    hits = terms.length === 0 ? [] : marksInSight(texts, terms);
    index = -1;
    paintAll();
    tell();
    const goOn = (): void => {
      next = addSlice(marker, next);
      if (next < texts.length) waiting = window.setTimeout(goOn);
      else finish();
    };
    waiting = window.setTimeout(goOn);
  };

  const hitAt = (): Hit | null => {
    const hit = hits[index];
    const host = hit && texts[hit.from.text]?.host;
    if (!hit || !host) return null;
    const stretches = partsOfMark(hit, (text) => texts[text]?.text.length ?? 0).flatMap((part) => {
      const blockId = texts[part.text]?.blockId ?? null;
      return blockId === null ? [] : [{ blockId, start: part.start, end: part.end }];
    });
    return { stretches, host };
  };
  const show = (): void => {
    const hit = hits[index];
    const [range] = hit ? rangesOf(hit) : [];
    if (range) showHit(range, view);
  };

  /** The page has other elements, or other words. */
  const follow = (): void => {
    const before = texts;
    read();
    if (isSameText(before, texts)) return paintAll();
    const at = hits[index]?.from ?? origin;
    mark(() => {
      index = firstHit(hits, at);
    });
  };
  let following = 0;
  const observer = new MutationObserver((records) => {
    if (following !== 0 || !records.some(touchesTexts)) return;
    following = requestAnimationFrame(() => {
      following = 0;
      follow();
    });
  });
  const touchesTexts = ({ target, addedNodes, removedNodes }: MutationRecord): boolean => {
    const element = target instanceof Element ? target : target.parentElement;
    if (!element || element.closest('.find-bar')) return false;
    if (roots.length === 0 || !roots.every((root) => root.isConnected)) return true;
    const root = roots.find((each) => each.contains(element));
    if (!root) return false;
    if (!root.matches('.article') || element.closest('[data-block-text]')) return true;
    return [...addedNodes, ...removedNodes].some(
      (node) =>
        node instanceof Element &&
        (node.matches('[data-block-text]') || node.querySelector('[data-block-text]')),
    );
  };
  observer.observe(view, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['open', 'hidden'],
  });

  return {
    seek(wanted, from, isShown) {
      terms = wanted;
      origin = from;
      wrap = 'none';
      read();
      mark(() => {
        index = firstHit(hits, origin);
        if (isShown) show();
      });
    },
    moveTo(from) {
      origin = from;
      wrap = 'none';
      if (!isCounted) return;
      index = firstHit(hits, origin);
      paintHere();
      show();
      tell();
    },
    placeOf(element) {
      read();
      return placeAmong(texts, element);
    },
    step(step) {
      if (!isCounted) return null;
      ({ index, wrap } = stepHit(hits.length, index, step));
      paintHere();
      show();
      tell();
      return hitAt();
    },
    here: hitAt,
    show,
    end() {
      clearTimeout(waiting);
      cancelAnimationFrame(following);
      observer.disconnect();
      sight.disconnect();
      for (const [name, highlight] of [
        [names.all, all],
        [names.here, here],
      ] as const)
        if (registry.get(name) === highlight) registry.delete(name);
    },
  };
}

/** Beyond so much text, in UTF-16 code units, it is not worth the wait to know what is hidden. */
const mostHidden = 200_000;

function countHidden(terms: readonly Marked[]): number {
  if (terms.length === 0) return 0;
  const texts = hiddenTexts();
  if (texts.reduce((sum, { length }) => sum + length, 0) > mostHidden) return 0;
  return texts.reduce((sum, text) => sum + markRun([text], terms).length, 0);
}

/** The first text that is in sight, or 0. */
function firstInSight(texts: readonly PageText[]): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const host = texts[middle]?.host;
    const scroller = host?.closest('.article, .compare-scroll, .notes-list, .page-scroll');
    const top = Math.max(0, scroller?.getBoundingClientRect().top ?? 0);
    if (host && host.getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  return low === texts.length ? 0 : low;
}

/** As many texts as two screens show. */
function marksInSight(texts: readonly PageText[], terms: readonly Marked[]): readonly RunMark[] {
  const first = firstInSight(texts);
  const some = texts.slice(first, first + 40);
  return markRun(
    some.map(({ text }) => text),
    terms,
  ).map(({ from, to }) => ({
    from: { ...from, text: from.text + first },
    to: { ...to, text: to.text + first },
  }));
}

/** Where the element begins among the texts; without one, where what is in sight begins. */
function placeAmong(texts: readonly PageText[], element: Element | null): RunPlace {
  const within = element && texts.findIndex(({ host }) => host.contains(element) && host !== element);
  if (element && within !== null && within >= 0) {
    const range = document.createRange();
    range.selectNodeContents(texts[within]?.host ?? element);
    range.setEndBefore(element);
    return { text: within, at: range.toString().length };
  }
  const after = element
    ? texts.findIndex(
        ({ host }) =>
          host === element ||
          (element.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      )
    : -1;
  return { text: after >= 0 ? after : firstInSight(texts), at: 0 };
}
