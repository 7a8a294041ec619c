import { type RefObject, startTransition, useEffect, useMemo, useState } from 'react';

/** How far beyond the edges of the view something still counts as near: some three pages of a large window. */
const reach = '2500px';
/** How many things on either side of the first one are near before the page can be asked. */
const atFirst = 40;

interface Watched {
  /** What scrolls, or holds what scrolls; the things watched are elements in it that carry their id in `data-near-id`. */
  readonly root: RefObject<HTMLElement | null>;
  /** In the order of the page. The same list while it holds the same ids. */
  readonly ids: readonly string[];
  /** Where one begins; this one is always near. */
  readonly around: string | null;
}

/**
 * Which of many things are in sight or soon to be: the others need not be drawn in full. A short list is near as a
 * whole, so that nothing of it is ever drawn twice.
 */
export function useNear({ root, ids, around }: Watched): ReadonlySet<string> {
  const [seen, setSeen] = useState<{
    readonly ids: readonly string[];
    readonly near: ReadonlySet<string>;
  } | null>(null);
  useEffect(() => {
    if (!root.current) return undefined;
    const now = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = (target instanceof HTMLElement && target.dataset['nearId']) || '';
          if (isIntersecting) now.add(id);
          else now.delete(id);
        }
        startTransition(() => setSeen({ ids, near: new Set(now) }));
      },
      { root: root.current, rootMargin: `${reach} 0px`, scrollMargin: `${reach} 0px` },
    );
    for (const element of root.current.querySelectorAll('[data-near-id]')) observer.observe(element);
    return () => observer.disconnect();
  }, [root, ids]);
  // Until the page has answered for this very list, what surrounds the beginning is near.
  const near = seen?.ids === ids ? seen.near : null;
  return useMemo(() => {
    if (!near) {
      const at = Math.max(0, around === null ? 0 : ids.indexOf(around));
      return new Set(ids.slice(Math.max(0, at - atFirst), at + atFirst));
    }
    return around === null || near.has(around) ? near : new Set([...near, around]);
  }, [near, ids, around]);
}
