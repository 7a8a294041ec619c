import { useEffect, useEffectEvent } from 'react';
import type { Target } from '../../shared/note';
import { dispatch, useReader } from '../state/store';

/** Opens the editor on what another view asked to have a note written on; once. */
export function useAsked(write: (target: Target) => void): void {
  const asked = useReader((state) => state.asked);
  const answer = useEffectEvent((target: Target) => {
    dispatch({ kind: 'askedFollowed' });
    write(target);
  });
  useEffect(() => {
    if (asked) answer(asked);
  }, [asked]);
}
