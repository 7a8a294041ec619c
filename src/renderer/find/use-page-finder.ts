import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RunPlace } from '../../shared/search/words/mark-run';
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
}

const nothing: Found = { count: null, index: -1, wrap: 'none', hidden: 0 };

/**
 * Keeps the marks in the view in step with what is looked for. `page` is where the view is: another one is looked through
 * anew, from where its keyboard is.
 */
export function usePageFinder(bar: RefObject<HTMLElement | null>, finding: Finding, page: string): Finder {
  const finder = useRef<PageFinder | null>(null);
  const origin = useRef<RunPlace | null>(null);
  const gone = useRef<Hit | null>(null);
  const [found, setFound] = useState(nothing);
  const { words, sought, asked } = finding;
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
  useLayoutEffect(() => {
    // Another view is left where it stands until the reader goes on.
    const isNew = asked > 0 && shown.current !== terms;
    shown.current = terms;
    finder.current?.seek(terms, origin.current ?? { text: 0, at: 0 }, isNew);
  }, [terms, page, asked]);
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
    step: (step) => {
      const hit = finder.current?.step(step);
      if (!hit) return;
      goTo(hit);
      // Where one reads has moved there, and may have moved the page.
      requestAnimationFrame(() => finder.current?.show());
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
