import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { type Place, readingAt, startOf } from '../state/place';
import { dispatch, useReader } from '../state/store';

export interface ReadingPlace {
  /** Moves the choice without a step in history. `sentence` gives it the focus, `stay` leaves the focus where it is. */
  readonly choose: (sentence: string | null, statement: string | null, focus: 'sentence' | 'stay') => void;
  /** Gives the chosen sentence the focus. */
  readonly focusSentence: () => void;
  /** True when the reader was brought here by a link, a search result or history, and has not moved since. */
  readonly arrived: RefObject<boolean>;
}

/** Keeps the chosen sentence in sight: a step away it is scrolled just into view, from elsewhere it is jumped to. */
export function useReadingPlace(place: Place, article: RefObject<HTMLElement | null>): ReadingPlace {
  const own = useRef<'sentence' | 'stay' | null>(null);
  const arrived = useRef(false);
  const sentence = place.view === 'read' ? place.sentence : null;

  const focusSentence = (): void => {
    const id = sentence ?? article.current?.querySelector('.sentence')?.id;
    if (id !== undefined) document.getElementById(id)?.focus({ preventScroll: true });
  };
  const follow = useEffectEvent((sentence: string | null) => {
    const focus = own.current;
    own.current = null;
    arrived.current = focus === null;
    const element = sentence === null ? null : document.getElementById(sentence);
    if (!element || !article.current) return;
    if (focus !== null) {
      element.scrollIntoView({ block: 'nearest' });
      if (focus === 'sentence') focusSentence();
      return;
    }
    if (!isInSight(element, article.current)) element.scrollIntoView({ block: 'center' });
    // While results are walked through, the search box keeps the keyboard.
    if (!useReader.getState().search.open) focusSentence();
  });
  // The place, not the sentence: a link to where one is brings it back into sight.
  useLayoutEffect(() => follow(place.view === 'read' ? place.sentence : null), [place]);

  return {
    choose: (id, statement, focus) => {
      own.current = focus;
      dispatch({ kind: 'placeMoved', place: id === null ? startOf('read') : readingAt(id, statement) });
    },
    focusSentence,
    arrived,
  };
}

/** True when the whole sentence can be seen, with a line or two around it. */
function isInSight(element: Element, article: Element): boolean {
  const box = element.getBoundingClientRect();
  const sight = article.getBoundingClientRect();
  return box.top >= sight.top + sightMargin && box.bottom <= sight.bottom - sightMargin;
}

const sightMargin = 48;
