import { type RefObject, useEffect } from 'react';

/** What ends the search, besides opening a result. */
interface Leaving {
  /** Esc, or a press on the dimmed view: back to where the reader was. */
  readonly onLeave: () => void;
  /** Focus, or a press, has gone on to another part of the window. */
  readonly onLost: () => void;
}

/** While it is active, tells when the reader leaves the element. A window that loses focus is not left. */
export function useLeaving(
  element: RefObject<HTMLElement | null>,
  isActive: boolean,
  leaving: Leaving,
): void {
  useEffect(() => {
    const root = element.current;
    if (!isActive || !root) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || hasOwnEscape(event.target)) return;
      // In a search field Esc would also empty it.
      event.preventDefault();
      event.stopPropagation();
      leaving.onLeave();
    };
    const onPress = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.classList.contains('search-scrim')) {
        // Pressing where nothing takes the focus would drop it.
        event.preventDefault();
        leaving.onLeave();
      } else if (!isWithin(root, event.target)) {
        leaving.onLost();
      }
    };
    const onFocusOut = (event: FocusEvent): void => {
      if (event.relatedTarget !== null && !isWithin(root, event.relatedTarget)) leaving.onLost();
    };
    root.addEventListener('keydown', onKey);
    document.addEventListener('mousedown', onPress);
    root.addEventListener('focusout', onFocusOut);
    return () => {
      root.removeEventListener('keydown', onKey);
      document.removeEventListener('mousedown', onPress);
      root.removeEventListener('focusout', onFocusOut);
    };
  });
}

/** A field that is opened in the sheet is left by itself. */
function hasOwnEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-own-escape]') !== null;
}

/** The line at the foot speaks of what was done here: its button is no other part. */
function isWithin(root: HTMLElement, target: EventTarget | null): boolean {
  return (
    (target instanceof Node && root.contains(target)) ||
    (target instanceof Element && target.closest('.toast-place') !== null)
  );
}
