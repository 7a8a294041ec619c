/**
 * Finds in what the window shows: reads its texts, marks them a slice at a time, has what is found painted and goes
 * from place to place. Knows nothing of React.
 */
import {
  createRunMarker,
  type Marked,
  markRun,
  type RunMark,
  type RunMarker,
  type RunPlace,
  partsOfMark,
} from '../../shared/search/words/mark-run';
import type { Stretch } from '../../shared/notes/passage';
import { analyse, type Token } from '../../shared/search/words/analyser';
import { hiddenTexts } from '../parts/hidden-texts';
import { textAttribute } from '../parts/text-offsets';
import { firstHit, stepHit, type Wrap } from './hit-list';
import { createHitPaint, rangesOf } from './hit-paint';
import { marksInSight, placeAmong } from './in-sight';
import { findChosen, findRoots, foot, isSameText, type PageText, readTexts } from './page-texts';
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
  /**
   * One is elsewhere now, at the first place within the first of these that has one, or at the first after the first of
   * them, which is brought into sight.
   */
  readonly moveTo: (elements: readonly Element[]) => void;
  /** What is chosen in the view, and what says more of it. */
  readonly chosen: () => readonly Element[];
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

/** How long texts are marked at once, in milliseconds; between two such slices the window answers. */
const sliceMs = 8;
const textSelector = `[${textAttribute}]`;

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
  /** Of these, one is at the place in the first that has one. */
  let aims: readonly Element[] = [];
  /** The texts that were marked, or are being marked. */
  let markedTexts: readonly PageText[] = [];
  let waiting = 0;
  const paint = createHitPaint(view, registry);
  const paintHere = (): void => paint.showHere(texts, hits[index]);
  const paintAll = (): void => {
    paint.showAll(texts, hits);
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
    markedTexts = texts;
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
    const [range] = hit ? rangesOf(texts, hit) : [];
    if (range) showHit(range, view);
  };

  /** The page has other elements, or other words. */
  const follow = (): void => {
    const before = texts;
    read();
    if (isSameText(before, texts)) return paintAll();
    const at = hits[index]?.from ?? origin;
    // Texts that came or went before it move it on.
    const host = before[at.text]?.host;
    const now = texts.findIndex((each) => each.host === host && each.text === before[at.text]?.text);
    mark(() => {
      index = firstHit(hits, now === -1 ? at : { ...at, text: now });
    });
  };
  /** The first place within what is aimed at, or at where one is. */
  const arrive = (): void => {
    const within = aims
      .map((aim) => hits.findIndex(({ from }) => aim.contains(texts[from.text]?.host ?? null)))
      .find((found) => found !== -1);
    index = within ?? firstHit(hits, origin);
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
    if (!root) return element.closest(foot) !== null && findRoots(view).some((each) => !roots.includes(each));
    if (!root.matches('.article') || element.closest(textSelector)) return true;
    return [...addedNodes, ...removedNodes].some(
      (node) => node instanceof Element && (node.matches(textSelector) || node.querySelector(textSelector)),
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
      aims = [];
      wrap = 'none';
      read();
      mark(() => {
        arrive();
        if (isShown || aims.length > 0) show();
      });
    },
    moveTo(elements) {
      const [first = null] = elements;
      read();
      origin = placeAmong(texts, first);
      aims = elements;
      wrap = 'none';
      if (!isSameText(markedTexts, texts)) {
        mark(() => {
          arrive();
          show();
        });
        return;
      }
      if (!isCounted) return;
      arrive();
      paintHere();
      show();
      tell();
    },
    chosen: () => findChosen(findRoots(view)),
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
      paint.end();
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
