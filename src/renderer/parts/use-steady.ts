import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function from one drawing to the next, which does what the newest one given would do. For events only: parts
 * that are kept as drawn while their props stay the same can be given it.
 */
export function useSteady<Arguments extends readonly unknown[], Answer>(
  act: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  const newest = useRef(act);
  useLayoutEffect(() => {
    newest.current = act;
  });
  return useCallback((...args: Arguments) => newest.current(...args), []);
}
