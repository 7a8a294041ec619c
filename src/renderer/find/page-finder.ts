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
import { hiddenTexts } from '../parts/hidden-texts';
import { firstHit, stepHit, type Wrap } from './hit-list';
import { createSiftedWords } from './sifted-words';
import { createHitPaint, rangesOf } from './hit-paint';
import { marksInSight, placeAmong } from './in-sight';
import { lookOn } from './look-on';
import { findChosen, findRoots, isSameText, type PageText, readTexts } from './page-texts';
import { showHit } from './show-hit';
import { watchTexts } from './watch-texts';

export interface Found {
  /** How many places there are; null where nothing is looked for, and while they are being counted. */
  readonly count: number | null;
  /** They are being counted; one can go on to the next as well. */
  readonly isCounting: boolean;
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
  /** Goes on to the next place, or to the one before; `then` is given it once it is in sight, which may take until all are counted. */
  readonly step: (step: 1 | -1, then: (hit: Hit) => void) => void;
  /** The place that one is at. */
  readonly here: () => Hit | null;
  readonly markHere: () => RunMark | null;
  /** Whether the window shows where the mark begins. */
  readonly isInSight: (mark: RunMark) => boolean;
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

/**
 * How long texts are marked at once, in milliseconds; between two such slices the window answers. Where that takes it
 * longer, as in a very long article, the next slice takes as long, so that the count comes.
 */
const sliceMs = { least: 8, most: 40 } as const;
/** Before they are counted, for how long the first place and the next one are looked for, in milliseconds. */
const lookMs = { first: 40, next: 150 } as const;
/** So many texts before a place are in sight beside it. */
const nearTexts = 20;

export function createPageFinder({ view, registry, onFound }: Doors): PageFinder {
  let roots: readonly Element[] = [];
  let texts: readonly PageText[] = [];
  let terms: readonly Marked[] = [];
  let hits: readonly RunMark[] = [];
  let isCounted = false;
  let index = -1;
  /** Until the places are counted: the one that one is at, and whether the reader has gone on to it. */
  let here: RunMark | null = null;
  let hasStepped = false;
  /** A step that is taken when they are. */
  let waitingStep: (() => void) | null = null;
  let wrap: Wrap = 'none';
  let hidden = 0;
  let origin: RunPlace = { text: 0, at: 0 };
  /** Of these, one is at the place in the first that has one. */
  let aims: readonly Element[] = [];
  /** The texts that were marked, or are being marked. */
  let markedTexts: readonly PageText[] = [];
  let waiting = 0;
  const paint = createHitPaint(view, registry);
  const hitHere = (): RunMark | undefined => (isCounted ? hits[index] : (here ?? undefined));
  const paintHere = (): void => paint.showHere(texts, hitHere());
  const paintAll = (): void => {
    paint.showAll(texts, hits);
    paintHere();
  };

  const tell = (): void =>
    onFound({ count: isCounted ? hits.length : null, isCounting: !isCounted, index, wrap, hidden });

  const read = (): void => {
    roots = findRoots(view);
    texts = readTexts(roots);
  };

  const sifted = createSiftedWords();
  /** Marks for so long; answers the text to go on with. */
  const addSlice = (marker: RunMarker, from: number, ms: number): number => {
    const until = performance.now() + ms;
    let next = from;
    for (; next < texts.length && performance.now() < until; next += 1) {
      const { text, goesOn } = texts[next] ?? { text: '', goesOn: false };
      sifted.give(marker, text, goesOn);
    }
    return next;
  };

  /** What is in sight is marked at once, and the first place at `from` or after it; the rest in slices, between which the window answers. */
  const mark = (from: RunPlace, settle: () => void): void => {
    clearTimeout(waiting);
    isCounted = false;
    here = null;
    hasStepped = false;
    waitingStep = null;
    markedTexts = texts;
    sifted.lookFor(terms);
    const marker = createRunMarker(terms);
    const finish = (): void => {
      hits = marker.marks();
      isCounted = true;
      hidden = countHidden(terms);
      if (here && hasStepped) index = firstHit(hits, here.from);
      else settle();
      paintAll();
      tell();
      waitingStep?.();
      waitingStep = null;
    };
    let next = addSlice(marker, 0, sliceMs.least);
    if (next >= texts.length) return finish();
    hits = terms.length === 0 ? [] : marksInSight(texts, terms);
    index = -1;
    here = lookOn({ texts, terms, sifted }, { to: 'at', from, ms: lookMs.first });
    paintAll();
    tell();
    let since = performance.now();
    const goOn = (): void => {
      const between = performance.now() - since;
      next = addSlice(marker, next, Math.min(Math.max(between, sliceMs.least), sliceMs.most));
      since = performance.now();
      if (next < texts.length) waiting = window.setTimeout(goOn);
      else finish();
    };
    waiting = window.setTimeout(goOn);
  };

  const hitAt = (): Hit | null => {
    const hit = hitHere();
    const host = hit && texts[hit.from.text]?.host;
    if (!hit || !host) return null;
    const stretches = partsOfMark(hit, (text) => texts[text]?.text.length ?? 0).flatMap((part) => {
      const blockId = texts[part.text]?.blockId ?? null;
      return blockId === null ? [] : [{ blockId, start: part.start, end: part.end }];
    });
    return { stretches, host };
  };
  const show = (): void => {
    const hit = hitHere();
    const [range] = hit ? rangesOf(texts, hit) : [];
    if (range) showHit(range, view);
  };

  /** The page has other elements, or other words. */
  const follow = (): void => {
    const before = texts;
    read();
    if (isSameText(before, texts)) return paintAll();
    const at = hitHere()?.from ?? origin;
    // Texts that came or went before it move it on.
    const host = before[at.text]?.host;
    const now = texts.findIndex((each) => each.host === host && each.text === before[at.text]?.text);
    const moved = now === -1 ? at : { ...at, text: now };
    mark(moved, () => {
      index = firstHit(hits, moved);
    });
  };
  /** The first place within what is aimed at, or at where one is. */
  const arrive = (): void => {
    const within = aims
      .map((aim) => hits.findIndex(({ from }) => aim.contains(texts[from.text]?.host ?? null)))
      .find((found) => found !== -1);
    index = within ?? firstHit(hits, origin);
  };
  const watch = watchTexts(view, { roots: () => roots, onChanged: follow });

  return {
    seek(wanted, from, isShown) {
      terms = wanted;
      origin = from;
      aims = [];
      wrap = 'none';
      read();
      mark(origin, () => {
        arrive();
        if (isShown || aims.length > 0) show();
      });
      if (isShown && !isCounted) show();
    },
    moveTo(elements) {
      const [first = null] = elements;
      read();
      origin = placeAmong(texts, first);
      aims = elements;
      wrap = 'none';
      if (!isSameText(markedTexts, texts)) {
        mark(origin, () => {
          arrive();
          show();
        });
        return;
      }
      if (isCounted) arrive();
      else here = lookOn({ texts, terms, sifted }, { to: 'at', from: origin, ms: lookMs.first });
      paintHere();
      show();
      tell();
    },
    chosen: () => findChosen(findRoots(view)),
    placeOf(element) {
      read();
      return placeAmong(texts, element);
    },
    step(step, then) {
      if (isCounted) ({ index, wrap } = stepHit(hits.length, index, step));
      else {
        const to = step === 1 ? 'next' : 'previous';
        const from = here?.from ?? origin;
        const next = lookOn({ texts, terms, sifted }, { to, from, ms: lookMs.next });
        if (!next) {
          waitingStep = () => this.step(step, then);
          return;
        }
        here = next;
        hasStepped = true;
        hits = marksInSight(texts, terms, Math.max(0, next.from.text - nearTexts));
      }
      if (isCounted) paintHere();
      else paintAll();
      show();
      tell();
      const hit = hitAt();
      if (hit) then(hit);
    },
    here: hitAt,
    markHere: () => hitHere() ?? null,
    isInSight(mark) {
      read();
      const [range] = rangesOf(texts, mark);
      const sight = view.getBoundingClientRect();
      const box = range?.getBoundingClientRect();
      return box !== undefined && box.bottom > sight.top && box.top < sight.bottom;
    },
    show,
    end() {
      clearTimeout(waiting);
      watch.end();
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
