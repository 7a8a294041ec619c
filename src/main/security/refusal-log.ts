/** What was refused since the start. Kept in memory only, and never more than so much of it, whatever a page tries. */
import type { Refusal, RefusalKind, Refusals } from '../../shared/contract/refusal';

export interface RefusalLog {
  /** Notes a refusal. Of an address only what `whereTo` leaves of it is kept. */
  readonly refuse: (kind: RefusalKind, addressOrName: string) => void;
  readonly read: () => Refusals;
}

/** An empty log. */
export function createRefusalLog(now: () => number, most = mostListed): RefusalLog {
  /** The last refused at the end. */
  const listed = new Map<string, Refusal>();
  let unlisted = 0;
  return {
    refuse: (kind, addressOrName) => {
      const what = kind === 'permission' ? addressOrName : whereTo(addressOrName);
      const key = `${kind} ${what}`;
      const before = listed.get(key);
      if (!before && listed.size >= most) {
        unlisted += 1;
        return;
      }
      listed.delete(key);
      listed.set(key, { kind, what, count: (before?.count ?? 0) + 1, lastMs: now() });
    },
    read: () => ({ listed: [...listed.values()].toReversed(), unlisted }),
  };
}

const mostListed = 200;

/** The scheme and host of an address: no path, no query and no user, which could hold words of the reader's. */
export function whereTo(address: string): string {
  if (!URL.canParse(address)) return '?';
  const { protocol, host } = new URL(address);
  return host === '' ? protocol : `${protocol}//${host}`;
}
