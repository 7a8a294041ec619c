import type { Target } from '../../shared/notes/note';
import { SentenceRef } from '../parts/SentenceRef';
import type { NotePlace } from './note-place';

interface PlaceRefProps {
  readonly place: NotePlace;
  readonly target: Target;
}

/** The sentence that a note is on, of words over several the first and the last; nothing where it is on none. */
export function PlaceRef({ place: { sentences }, target }: PlaceRefProps) {
  const [first] = sentences;
  const last = target.kind === 'passage' || target.kind === 'block' ? sentences.at(-1) : first;
  return first && <SentenceRef sentence={first} last={last} />;
}
