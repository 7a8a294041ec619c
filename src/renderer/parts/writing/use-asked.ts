import { useEffect, useEffectEvent } from 'react';
import type { Target } from '../../../shared/notes/note';
import type { ReferencePage, View } from '../../../shared/contract/view';
import { dispatch, useReader } from '../../state/store';

/** Opens the editor on what the search asked to have a note written on, in the view or page that was gone to; once. */
export function useAsked(here: View | ReferencePage, write: (target: Target) => void): void {
  const asked = useReader(({ asked: target, place }) => {
    const at = place.view === 'reference' ? place.page : place.view;
    return at === here ? target : null;
  });
  const answer = useEffectEvent((target: Target) => {
    dispatch({ kind: 'askedFollowed' });
    write(target);
  });
  useEffect(() => {
    if (asked) answer(asked);
  }, [asked]);
}
