/** Words that find nothing are looked for as if misspelt. */
import { isApart, isStopWord, stem } from '../words/analyser';
import { isEmpty } from '../index/bits';
import { borrowBits } from './borrow-bits';
import type { SearchIndex } from '../index/search-index';
import { findNearWords } from '../words/near-words';
import type { Sought } from '../query/query';
import { countRows } from './count-words';
import { familySources, formsOfStem, liveWordsOf } from './find-word';
import type { FoundTerm } from './found-term';
import { takeOutDead } from './rows-of-words';
import { addRowsAbove } from './source';

/**
 * The families that have a word spelt nearly so; stems are compared as well, so that a misspelt singular finds a plural.
 * `bring` is called with their stems before they are counted.
 */
export function findNear(
  index: SearchIndex,
  sought: Sought,
  bring: (stems: ReadonlySet<string>) => void,
): FoundTerm {
  const stems = nearStems(index, sought.words[0] ?? '');
  bring(stems);
  const rows = borrowBits(index.size);
  const sources = [...stems].flatMap((each) => familySources(index, each, null));
  for (const source of sources) addRowsAbove(source, 0, rows);
  takeOutDead(index, rows);
  const term = {
    typed: sought.typed,
    found: isEmpty(rows) ? ('nowhere' as const) : ('near' as const),
    forms: new Set([...stems].flatMap((each) => [...formsOfStem(index, each)])),
    prefix: null,
    sequence: [],
  };
  return { term, sources, rows };
}

/** Nobody looks for a word that is in every text. */
function isMeant(candidate: string | undefined): boolean {
  return candidate !== undefined && !isStopWord({ word: candidate, isEmphatic: false });
}

function nearStems(index: SearchIndex, word: string): ReadonlySet<string> {
  const byForm = findNearWords(
    word,
    index.parts.map((part) => ({
      words: part.segment.words,
      // Without dead rows every word is held by one.
      isHeld: (place: number) =>
        isMeant(part.segment.words[place]) && (part.dead === null || countRows(part, place) > 0),
    })),
  );
  const byStem = findNearWords(
    isApart(stem(word)) ? word : stem(word),
    index.parts.map((part) => ({
      words: part.segment.families.stems,
      isHeld: (place: number) =>
        isMeant(part.segment.families.stems[place]) &&
        liveWordsOf(part, part.segment.families.stems[place] ?? '').length > 0,
    })),
  );
  const distance = Math.min(byForm.distance, byStem.distance);
  return new Set([
    ...(byForm.distance === distance ? byForm.words.map(stem) : []),
    ...(byStem.distance === distance ? byStem.words : []),
  ]);
}
