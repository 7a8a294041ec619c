import type { RefObject } from 'react';
import { useViewCommand } from '../use-view-command';

/**
 * Turns the question when the menu or the keyboard asks for it: the one of the note that has the focus, else the first in
 * sight. `button` is the one that turns it.
 */
export function useQuestionCommand(button: RefObject<HTMLButtonElement | null>, turn: () => void): void {
  useViewCommand({
    'resolve-question': () => {
      if (button.current && button.current === questionAtHand()) turn();
    },
  });
}

function questionAtHand(): Element | null {
  const holder = document.activeElement?.closest('.panel-note, .target-note, .note-pane');
  return holder?.querySelector('[data-question]') ?? document.querySelector('[data-question]');
}
