/** Lays out the newest request only: while one is being laid out, those that come are forgotten but for the last. */
import { reasonOf } from '../../shared/reason-of';

/** Where the layout of the newest request stands. `last` is the newest that was ever ready, to be shown meanwhile. */
export type Preparation<Pack> =
  /** `first` is known of some before they are ready. */
  | { readonly kind: 'preparing'; readonly last: Pack | null; readonly first: FirstPage | null }
  | { readonly kind: 'ready'; readonly last: Pack }
  | { readonly kind: 'failed'; readonly last: Pack | null; readonly reason: string }
  /** The reader called it off: what is shown is of the choices before. */
  | { readonly kind: 'cancelled'; readonly last: Pack | null };

/** The first page of a pack that is still being printed. */
export interface FirstPage {
  readonly url: string;
  /** How many pages there will be. */
  readonly pages: number;
}

export interface Preparer<Request> {
  readonly want: (request: Request) => void;
  /** Calls off what is being laid out. Without any nothing happens. */
  readonly cancel: () => void;
  /** Lays out once more what was called off. */
  readonly again: () => void;
  /** Nothing is told of what was wanted so far. */
  readonly stop: () => void;
}

/** How a pack is laid out. */
export interface PreparerWork<Request, Pack> {
  readonly prepare: (request: Request, tellFirst: (first: FirstPage) => void) => Promise<Pack>;
  /** Ends what is being laid out, which then rejects. */
  readonly callOff: () => void;
  /** After how long a newer request ends the one before, milliseconds: a short one is sooner done than begun anew. */
  readonly patienceMs?: number;
}

/**
 * Makes a preparer. Typing lays out once for the first letter and once for all that came while that went on; what takes
 * long is called off for what came. Of what is no longer wanted no answer is told as ready, and no first page.
 */
export function createPreparer<Request, Pack>(
  { prepare, callOff, patienceMs = 1000 }: PreparerWork<Request, Pack>,
  tell: (preparation: Preparation<Pack>) => void,
): Preparer<Request> {
  let wanted: { readonly request: Request } | null = null;
  let cancelled: Request | null = null;
  let isRunning = false;
  let last: Pack | null = null;
  let isLong = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (wanted) {
      const now = wanted;
      const timer = setTimeout(() => {
        isLong = true;
        if (wanted !== now) callOff();
      }, patienceMs);
      const tellFirst = (first: FirstPage): void => {
        if (wanted === now) tell({ kind: 'preparing', last, first });
      };
      const outcome = await settle(prepare(now.request, tellFirst));
      clearTimeout(timer);
      isLong = false;
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

  const want = (request: Request): void => {
    wanted = { request };
    cancelled = null;
    tell({ kind: 'preparing', last, first: null });
    if (!isRunning) void run();
    else if (isLong) callOff();
  };

  return {
    want,
    cancel: () => {
      if (!wanted) return;
      cancelled = wanted.request;
      wanted = null;
      callOff();
      tell({ kind: 'cancelled', last });
    },
    again: () => {
      if (cancelled !== null) want(cancelled);
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
