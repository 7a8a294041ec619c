import { useCallback, useEffect, useRef, useState } from 'react';
import type { BriefingSummary } from '../../../shared/briefing/briefing';
import { inferredOf } from '../../../shared/contract/settings';
import { type KnownInLibrary, unknownValues, wordsFound } from '../../../shared/search/ask-again';
import type { BriefingResults } from '../../../shared/search/search-briefing';
import type { SearchedLibrary } from '../../../shared/search/searched-library';
import { lectern } from '../../lectern';
import { useReader } from '../../state/store';
import { searchInMain } from '../search-in-main';
import { takeInTurn } from '../use-answer';
import { askOthers, isEnoughForOthers, type Others, rowsOfOther } from './ask-others';

interface Asked {
  readonly isOpen: boolean;
  readonly query: string;
  /** The briefing that is open, which is none of the others. */
  readonly openId: string | null;
  /** What it has answered itself: until it has answered this query no other is asked. */
  readonly here: BriefingResults | null;
}

export interface OtherBriefings {
  /** How many there are to be asked; null until that is known. */
  readonly count: number | null;
  /** What was found in them; null while nothing is looked for. Of another query for a moment, until this one's answer comes. */
  readonly others: Others | null;
  /** The folders of those that fail a check. */
  readonly broken: readonly string[];
}

interface OthersOf extends Others {
  readonly openId: string | null;
}

/** The same query in the other briefings of the library, one after the other, always the latest. */
export function useOthers({ isOpen, query, openId, here }: Asked): OtherBriefings {
  const settings = useReader((state) => state.settings);
  const { library, lookAgain } = useLibrary(isOpen);
  const [others, setOthers] = useState<OthersOf | null>(null);
  const [askInTurn] = useState(takeInTurn);
  /** Only what others are treated by asks for another round. */
  const unassigned = library?.briefings.filter(({ id }) => inferredOf(settings, id) === 'unassigned');
  const treated = unassigned?.map(({ id }) => id).join(' ') ?? '';
  const lookedAgainFor = useRef<string | null>(null);
  const isAnswered = here?.query === query && !here.isPartial;
  const wordsHere = here ? wordsFound([here]).join(' ') : '';
  const isUnknownHere = here !== null && unknownValues(here).length > 0;
  const isAsked = isOpen && isEnoughForOthers(query);
  useEffect(() => {
    if (!isAsked || !isAnswered || !library) return undefined;
    const round = new AbortController();
    const { signal } = round;
    const ask = async (
      { id, editionHash }: BriefingSummary,
      known: KnownInLibrary,
    ): ReturnType<typeof searchInMain> =>
      searchInMain(
        {
          briefingId: id,
          editionHash,
          inferred: treated.split(' ').includes(id) ? 'unassigned' : 'assigned',
        },
        query,
        { limit: rowsOfOther, ...known },
      );
    askInTurn(async () => {
      if (signal.aborted) return;
      let failed = 0;
      await askOthers({
        briefings: library.briefings.filter(({ id }) => id !== openId),
        query,
        known: {
          knownWords: wordsHere.split(' ').filter((word) => word !== ''),
          // A tag of the notes here is no word to look for there.
          unknownValues: isUnknownHere ? 'as-words' : 'find-nothing',
        },
        ask,
        signal,
        onProgress: (now) => {
          failed = now.failed.length;
          setOthers({ ...now, openId });
        },
      });
      // The library may have changed since it was looked at.
      if (failed === 0 || signal.aborted || lookedAgainFor.current === query) return;
      lookedAgainFor.current = query;
      lookAgain();
    });
    return () => round.abort();
  }, [isAsked, isAnswered, wordsHere, isUnknownHere, library, openId, query, treated, askInTurn, lookAgain]);
  const count = library && library.briefings.filter(({ id }) => id !== openId).length;
  return {
    count,
    others: isAsked && others?.openId === openId ? others : null,
    broken: library?.broken ?? [],
  };
}

/** What of the library is searched, looked at when the search opens and when the library changes. */
function useLibrary(isOpen: boolean): {
  readonly library: SearchedLibrary | null;
  readonly lookAgain: () => void;
} {
  const [library, setLibrary] = useState<SearchedLibrary | null>(null);
  const latest = useRef(0);
  const lookAgain = useCallback((): void => {
    latest.current += 1;
    const turn = latest.current;
    lectern.listSearched().then(
      (listed) => {
        if (turn !== latest.current) return;
        setLibrary((before) => (before && isSame(before, listed) ? before : listed));
      },
      // Without the library what is open is searched all the same.
      () => undefined,
    );
  }, []);
  useEffect(() => {
    if (!isOpen) return undefined;
    lookAgain();
    return lectern.onEvent(({ kind }) => {
      if (kind === 'libraryChanged' || kind === 'libraryTouched') lookAgain();
    });
  }, [isOpen, lookAgain]);
  return { library, lookAgain };
}

function isSame(a: SearchedLibrary, b: SearchedLibrary): boolean {
  const named = ({ briefings, broken }: SearchedLibrary): string =>
    JSON.stringify([briefings.map(({ id, editionHash, title }) => [id, editionHash, title]), broken]);
  return named(a) === named(b);
}
