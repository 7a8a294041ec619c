import { useEffect, useEffectEvent } from 'react';
import { viewCommandEvent } from '../state/run-command';

/** Answers the menu's and the keyboard's wish to write a note, for as long as the page stands. */
export function useWritingCommand(write: () => void): void {
  const command = useEffectEvent((event: Event) => {
    if (event instanceof CustomEvent && event.detail === 'new-note') write();
  });
  useEffect(() => {
    const commanded = (event: Event): void => command(event);
    document.addEventListener(viewCommandEvent, commanded);
    return () => document.removeEventListener(viewCommandEvent, commanded);
  }, []);
}
