/** What a note was first written on: it is kept when the note is put elsewhere, however often that is. */
import { isFromOutside } from '../note-import/placeless';
import type { Placement, WrittenOn } from './note';

/** What the note keeps of its first place when it leaves the one that it has now. */
export function firstPlaceOf(placement: Placement): WrittenOn {
  return placement.writtenOn ?? placeOf(placement);
}

/** The place that a note has, in words. */
export function placeOf({ target, edition, breadcrumb, value }: Placement): WrittenOn {
  const words = target.kind === 'passage' ? target.passage.exact : (value?.text ?? null);
  return isFromOutside({ target })
    ? { edition: null, breadcrumb: '', words }
    : { edition, breadcrumb, words };
}
