import { useEffect, useEffectEvent } from 'react';
import type { Command } from '../../shared/contract/commands';
import { viewCommandEvent } from '../state/run-command';

/** Answers what the menu or the keyboard asks of the view in front, for as long as the part stands. */
export function useViewCommand(answers: Readonly<Partial<Record<Command, () => unknown>>>): void {
  const answer = useEffectEvent((event: Event) => {
    if (event instanceof CustomEvent) answers[event.detail as Command]?.();
  });
  useEffect(() => {
    const commanded = (event: Event): void => answer(event);
    document.addEventListener(viewCommandEvent, commanded);
    return () => document.removeEventListener(viewCommandEvent, commanded);
  }, []);
}
