import { useState } from 'react';
import { isIn, type Portion, portionAt, portionSize, widen } from './portion';

export interface ShownPortion<Item> {
  readonly shown: readonly Item[];
  /** How many would come before what is shown at the next asking, how many after it, and how many are left there. */
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly widen: (side: 'before' | 'after') => void;
}

/**
 * The part of a list that is drawn: the first of it, or that around the item `hereId`, and what was asked for besides. An
 * item that comes in on its own, which the reader has just made, is always shown. Give the list as the same one while it is.
 */
export function usePortion<Item extends { readonly id: string }>(
  list: readonly Item[],
  hereId: string | null,
): ShownPortion<Item> {
  const at = hereId === null ? -1 : list.findIndex(({ id }) => id === hereId);
  const [portion, setPortion] = useState(() => portionAt(at));
  const [known, setKnown] = useState({ list, hereId });
  if (known.list !== list || known.hereId !== hereId) {
    setKnown({ list, hereId });
    const made = known.list === list ? -1 : loneNewcomer(list, known.list);
    const wanted = made === -1 && known.hereId !== hereId ? at : made;
    if (!isIn(portion, wanted)) setPortion(portionAt(wanted));
  }
  const { from, to } = within(portion, list.length);
  const left = Math.max(0, list.length - to);
  return {
    shown: from === 0 && left === 0 ? list : list.slice(from, to),
    before: Math.min(portionSize, from),
    after: Math.min(portionSize, left),
    left,
    widen: (side) => setPortion(widen({ from, to }, side)),
  };
}

/** Where most of the list went, the portion may lie beyond its end. */
function within(portion: Portion, length: number): Portion {
  return portion.from > 0 && portion.from >= length ? portionAt(length - 1) : portion;
}

function loneNewcomer<Item extends { readonly id: string }>(
  now: readonly Item[],
  before: readonly Item[],
): number {
  if (now.length !== before.length + 1) return -1;
  const ids = new Set(before.map(({ id }) => id));
  return now.findIndex(({ id }) => !ids.has(id));
}
