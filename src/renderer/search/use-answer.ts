import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { KnownInLibrary } from '../../shared/search/ask-again';
import { answerQuery, type BriefingResults } from '../../shared/search/search-briefing';
import type { Vocabulary } from '../../shared/search/query/vocabulary';
import type { Searching } from './search-desk';
import { createStill } from './still-results';

interface Asked {
  /** Null while nothing can be searched. */
  readonly searching: Searching | null;
  readonly query: string;
  /** How many hits of each group. */
  readonly limit: number;
  readonly vocabulary: Vocabulary;
  /** What other briefings are known to hold; null where nothing is known of them. */
  readonly known: KnownInLibrary | null;
  /** Whether the reader has a row in hand: then those that are listed keep still. */
  readonly isHeld: () => boolean;
}

/** Without an index, so much of the texts is read at once, in UTF-16 code units: some 50 ms. */
const mostRead = 150_000;

interface Answered {
  readonly of: Searching['of'];
  readonly results: BriefingResults;
}

/**
 * What the query finds: at once where it is searched here, else as soon as the answer comes. Until then, what was found
 * last stays. Null while nothing is looked for.
 */
export function useAnswer({
  searching,
  query,
  limit,
  vocabulary,
  known,
  isHeld,
}: Asked): BriefingResults | null {
  const isAsked = query.trim() !== '';
  const isElsewhere = Boolean(searching?.elsewhere);
  const [round, setRound] = useState(0);
  const [still] = useState(createStill);
  const held = useEffectEvent(isHeld);
  const here = useMemo(
    () =>
      isAsked && searching && !isElsewhere
        ? still(
            answerQuery(searching, searching.of.lookup, query, {
              limit,
              vocabulary,
              facets: true,
              mostRead,
              ...known,
            }),
            { ...searching, isHeld: isHeld() },
          )
        : null,
    // With each round more of the texts were read.
    // oxlint-disable-next-line react/exhaustive-deps
    [isAsked, searching, isElsewhere, query, limit, vocabulary, known, round, still],
  );
  useEffect(() => {
    if (!here?.isPartial) return undefined;
    const next = setTimeout(() => setRound((before) => before + 1));
    return () => clearTimeout(next);
  }, [here]);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [askInTurn] = useState(takeInTurn);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  useEffect(() => {
    const ask = searching?.elsewhere;
    if (!ask || !isAsked) return;
    askInTurn(async () => {
      const results = await ask(query, { limit, facets: true, ...known }).catch(() =>
        // Whatever is wrong there: the texts are here too.
        answerQuery({ index: null, entries: searching.entries }, searching.of.lookup, query, {
          limit,
          vocabulary,
          ...known,
        }),
      );
      if (isShown.current)
        setAnswered({ of: searching.of, results: still(results, { ...searching, isHeld: held() }) });
    });
  }, [searching, isAsked, query, limit, vocabulary, known, askInTurn, still]);
  if (!isAsked || !searching) return null;
  return isElsewhere ? (answered?.of === searching.of ? answered.results : null) : here;
}

/** Does one thing after the other; of those that came meanwhile, only the last. */
export function takeInTurn(): (work: () => Promise<void>) => void {
  let isBusy = false;
  let next: (() => Promise<void>) | null = null;
  const goOn = async (work: () => Promise<void>): Promise<void> => {
    isBusy = true;
    await work();
    isBusy = false;
    const then = next;
    next = null;
    if (then) void goOn(then);
  };
  return (work) => {
    if (isBusy) next = work;
    else void goOn(work);
  };
}
