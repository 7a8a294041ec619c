import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the keyboard on when the search is shut by something that does not take it, such as the key of another view: to
 * where it came from, as long as that is in sight, else to the view.
 */
export function useFocusAfter(
  search: RefObject<HTMLElement | null>,
  cameFrom: RefObject<HTMLElement | null>,
  isOpen: boolean,
): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const isShut = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!isShut) return undefined;
    // The view that comes takes it itself, as a rule.
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active !== document.body && !search.current?.contains(active)) return;
      const before = cameFrom.current;
      cameFrom.current = null;
      if (before?.isConnected && before.closest('.view')) before.focus({ preventScroll: true });
      if (before === null || document.activeElement !== before) focusView();
    });
    return () => cancelAnimationFrame(frame);
  }, [search, cameFrom, isOpen]);
}

/** The view itself holds the keyboard until something in it does: a click on it goes on giving it to nothing. */
function focusView(): void {
  const view = document.querySelector<HTMLElement>('.view');
  if (!view) return;
  view.tabIndex = -1;
  view.focus({ preventScroll: true });
  view.addEventListener('blur', () => view.removeAttribute('tabindex'), { once: true });
}
