import { useEffect, useRef } from 'react';
import { isWriting } from '../state/run-command';

/** Keys anywhere in the view, unless something else has used them, or a dialog is open. */
export function useViewKeys(deeds: {
  readonly onEscape: (() => void) | null;
  /** Null where there is no field to find in. */
  readonly onFind: (() => void) | null;
  readonly onPickAll: () => void;
}): void {
  const newest = useRef(deeds);
  useEffect(() => {
    newest.current = deeds;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const { onEscape, onFind, onPickAll } = newest.current;
      const isPlainControl = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (event.key === 'Escape' && onEscape) return onEscape();
      if (isPlainControl && onFind && isKey(event, 'f')) onFind();
      else if (isPlainControl && isKey(event, 'a') && !isWriting()) onPickAll();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** By the letter on the key; on a keyboard without Latin letters by its place. */
function isKey({ key, code }: KeyboardEvent, letter: string): boolean {
  return /^[a-z]$/iu.test(key) ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`;
}
