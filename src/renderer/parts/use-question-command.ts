import { type RefObject, useEffect, useEffectEvent } from 'react';
import { viewCommandEvent } from '../state/run-command';

/**
 * Turns the question when the menu or the keyboard asks for it: the one of the note that has the focus, else the first in
 * sight. `button` is the one that turns it.
 */
export function useQuestionCommand(button: RefObject<HTMLButtonElement | null>, turn: () => void): void {
  const command = useEffectEvent((event: Event) => {
    if (!(event instanceof CustomEvent) || event.detail !== 'resolve-question') return;
    if (button.current && button.current === questionAtHand()) turn();
  });
  useEffect(() => {
    const commanded = (event: Event): void => command(event);
    document.addEventListener(viewCommandEvent, commanded);
    return () => document.removeEventListener(viewCommandEvent, commanded);
  }, []);
}

function questionAtHand(): Element | null {
  const holder = document.activeElement?.closest('.panel-note, .target-note, .note-pane');
  return holder?.querySelector('[data-question]') ?? document.querySelector('[data-question]');
}
