import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RunMark, RunPlace } from '../../shared/search/words/mark-run';
import { readFind } from '../../shared/search/query/read-find';
import type { Finding } from '../state/reader-state';
import { goToFound } from '../state/found-in-article';
import { foot, namedBeside } from './page-texts';
import { createPageFinder, type Found, type Hit, type PageFinder } from './page-finder';

export interface Finder {
  readonly found: Found;
  readonly step: (step: 1 | -1) => void;
  /** Gives the keyboard to the place one went to, where one went to any; else answers false. */
  readonly focusHit: () => boolean;
  /** Keeps in mind where one is, to go on from there. */
  readonly leave: () => void;
}

/** The place that one was at when the bar was closed. */
export interface LeftAt {
  readonly page: string;
  readonly mark: RunMark;
}

const nothing: Found = { count: null, isCounting: false, index: -1, wrap: 'none', hidden: 0 };

/**
 * Keeps the marks in the view in step with what is looked for. `page` is where the view is: another one is looked through
 * anew, from where its keyboard is.
 */
export function usePageFinder(
  bar: RefObject<HTMLElement | null>,
  finding: Finding,
  page: string,
  left: RefObject<LeftAt | null>,
): Finder {
  const finder = useRef<PageFinder | null>(null);
  const origin = useRef<RunPlace | null>(null);
  const gone = useRef<Hit | null>(null);
  const [found, setFound] = useState(nothing);
  const { words, sought, asked, goesOn } = finding;
  const terms = useMemo(() => (sought ? (sought.terms ?? []) : readFind(words)), [words, sought]);

  useLayoutEffect(() => {
    const view = bar.current?.parentElement;
    if (!view) return undefined;
    finder.current = createPageFinder({ view, registry: CSS.highlights, onFound: setFound });
    return () => finder.current?.end();
  }, [bar]);

  /** What one is at: where the keyboard is; of a result, what it chose, also while the keyboard stays in the search. */
  const elementsNow = (): readonly Element[] => {
    const card = sought ? document.querySelector(namedBeside) : null;
    if (card) return [card];
    const active = document.activeElement;
    const isInView = active?.closest('.view') && !bar.current?.contains(active);
    const chosen = (sought && finder.current?.chosen()) ?? [];
    if (!isInView || !active) return chosen;
    return chosen[0]?.contains(active) ? chosen : [active];
  };
  const placeNow = (): RunPlace => finder.current?.placeOf(elementsNow()[0] ?? null) ?? { text: 0, at: 0 };
  // Before anything is typed: where one was when the bar was asked for is where it looks from.
  useLayoutEffect(() => {
    origin.current = placeNow();
    gone.current = null;
    // oxlint-disable-next-line react/exhaustive-deps -- asked of the page as it is at that moment
  }, [asked, page, sought]);
  const shown = useRef<unknown>(null);
  /** From where one left off, as long as that is in sight; else from where one is. */
  const goOn = useEffectEvent((step: 1 | -1): void => {
    const last = left.current?.page === page ? left.current.mark : null;
    const seen = last && finder.current?.isInSight(last) ? last : null;
    finder.current?.seek(terms, seen?.from ?? origin.current ?? { text: 0, at: 0 }, true);
    const here = finder.current?.here();
    if (seen || step === -1) finder.current?.step(step, goTo);
    else if (here) goTo(here);
  });
  const goneOn = useRef(false);
  useLayoutEffect(() => {
    if (goesOn && !goneOn.current) {
      goneOn.current = true;
      shown.current = terms;
      goOn(goesOn);
      return;
    }
    // Another view is left where it stands until the reader goes on.
    const isNew = asked > 0 && shown.current !== terms;
    shown.current = terms;
    finder.current?.seek(terms, origin.current ?? { text: 0, at: 0 }, isNew);
  }, [terms, page, asked, goesOn]);
  // A view that a result opens may take the keyboard a moment later.
  const settle = useEffectEvent(() => {
    finder.current?.moveTo(elementsNow());
  });
  useEffect(() => {
    if (!sought) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => settle());
    });
    return () => cancelAnimationFrame(frame);
  }, [sought, page]);

  const goTo = (hit: Hit): void => {
    const focus = bar.current?.contains(document.activeElement) ? 'stay' : 'sentence';
    gone.current = hit;
    if (hit.stretches.length > 0) goToFound({ stretches: hit.stretches, focus });
    else if (focus === 'sentence') focusIn(hit);
  };
  return {
    found,
    step: (step) =>
      finder.current?.step(step, (hit) => {
        goTo(hit);
        // Where one reads has moved there, and may have moved the page.
        requestAnimationFrame(() => finder.current?.show());
      }),
    leave: () => {
      const mark = finder.current?.markHere();
      left.current = mark ? { page, mark } : null;
    },
    focusHit: () => {
      const hit = gone.current;
      if (!hit?.host.isConnected) return false;
      if (hit.stretches.length > 0) goToFound({ stretches: hit.stretches, focus: 'sentence' });
      else focusIn(hit);
      return true;
    },
  };
}

/** What takes the keyboard around a place: its cell, its row, its line. */
function focusIn({ host }: Hit): void {
  // The keyboard stays in the cell that the foot speaks of.
  if (host.closest(foot)) return document.querySelector<HTMLElement>('td[aria-current="true"]')?.focus();
  const element = host.closest<HTMLElement>('td, th, .note-row-open, [tabindex], a, button, input, summary');
  const own = element ?? host.closest('[data-item], label')?.querySelector<HTMLElement>('input, button, a');
  own?.focus({ preventScroll: true });
}
