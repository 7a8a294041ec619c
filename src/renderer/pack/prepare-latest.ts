/** Lays out the newest request only: while one is being laid out, those that come are forgotten but for the last. */
import { reasonOf } from '../../shared/reason-of';

/** Where the layout of the newest request stands. `last` is the newest that was ever ready, to be shown meanwhile. */
export type Preparation<Pack> =
  | { readonly kind: 'preparing'; readonly last: Pack | null }
  | { readonly kind: 'ready'; readonly last: Pack }
  | { readonly kind: 'failed'; readonly last: Pack | null; readonly reason: string };

export interface Preparer<Request> {
  readonly want: (request: Request) => void;
  /** Nothing is told of what was wanted so far. */
  readonly stop: () => void;
}

/**
 * Makes a preparer. What waits is decided by the work, not by a clock: typing lays out once for the first letter and
 * once for all that came while that went on. An answer that is no longer wanted is never told as ready.
 */
export function createPreparer<Request, Pack>(
  prepare: (request: Request) => Promise<Pack>,
  tell: (preparation: Preparation<Pack>) => void,
): Preparer<Request> {
  let wanted: { readonly request: Request } | null = null;
  let isRunning = false;
  let last: Pack | null = null;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (wanted) {
      const now = wanted;
      const outcome = await settle(prepare(now.request));
      if (wanted === now) {
        wanted = null;
        if (outcome.kind === 'ready') last = outcome.pack;
        const told: Preparation<Pack> =
          outcome.kind === 'ready'
            ? { kind: 'ready', last: outcome.pack }
            : { kind: 'failed', last, reason: outcome.reason };
        tell(told);
      }
    }
    isRunning = false;
  };

  return {
    want: (request) => {
      wanted = { request };
      tell({ kind: 'preparing', last });
      if (!isRunning) void run();
    },
    stop: () => {
      wanted = null;
    },
  };
}

type Outcome<Pack> =
  | { readonly kind: 'ready'; readonly pack: Pack }
  | { readonly kind: 'failed'; readonly reason: string };

async function settle<Pack>(work: Promise<Pack>): Promise<Outcome<Pack>> {
  try {
    return { kind: 'ready', pack: await work };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}
