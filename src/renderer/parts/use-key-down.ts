import { useEffect, useEffectEvent } from 'react';

/** Follows every key pressed in the window that nothing else has used, for as long as the part stands. */
export function useKeyDown(follow: (event: KeyboardEvent) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.defaultPrevented) follow(event);
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
