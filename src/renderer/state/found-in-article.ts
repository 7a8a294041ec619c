/** A place that was found in the article is gone to: Read moves where one reads there, and puts the cursor on it. */
import type { Stretch } from '../../shared/notes/passage';

export interface FoundInArticle {
  /** Its parts, block by block. */
  readonly stretches: readonly Stretch[];
  /** `stay`: the keyboard stays where it is, in the field of the bar. */
  readonly focus: 'sentence' | 'stay';
}

/** Read listens to this event on the document; `detail` is a `FoundInArticle`. */
const foundEvent = 'lectern-found';

export function goToFound(found: FoundInArticle): void {
  document.dispatchEvent(new CustomEvent(foundEvent, { detail: found }));
}

/** Answers the function that stops it. */
export function followFound(follow: (found: FoundInArticle) => void): () => void {
  const found = (event: Event): void => {
    if (event instanceof CustomEvent) follow(event.detail as FoundInArticle);
  };
  document.addEventListener(foundEvent, found);
  return () => document.removeEventListener(foundEvent, found);
}
