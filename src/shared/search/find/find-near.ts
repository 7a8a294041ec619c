/** Words that find nothing are looked for as if misspelt. */
import { stem } from '../words/analyser';
import type { SearchIndex } from '../index/search-index';
import { findNearWords } from '../words/near-words';
import type { Sought } from '../query/query';
import { countRows } from './count-words';
import { findFamilies, liveWordsOf } from './find-word';
import type { Tally } from './tally';
import type { Term } from './term';

/** Stems are compared as well, so that a misspelt singular finds a plural. The tally is empty. */
export function findNear(index: SearchIndex, sought: Sought, scores: Tally): Term {
  const word = sought.words[0] ?? '';
  const byForm = findNearWords(
    word,
    index.parts.map((part) => ({
      words: part.segment.words,
      // Without dead rows every word is held by one.
      isHeld: (place: number) => part.dead === null || countRows(part, place) > 0,
    })),
  );
  const byStem = findNearWords(
    stem(word),
    index.parts.map((part) => ({
      words: part.segment.families.stems,
      isHeld: (place: number) => liveWordsOf(part, part.segment.families.stems[place] ?? '').length > 0,
    })),
  );
  const distance = Math.min(byForm.distance, byStem.distance);
  const stems = new Set([
    ...(byForm.distance === distance ? byForm.words.map(stem) : []),
    ...(byStem.distance === distance ? byStem.words : []),
  ]);
  const forms = findFamilies(index, stems, scores);
  return {
    typed: sought.typed,
    found: scores.count > 0 ? 'near' : 'nowhere',
    forms,
    prefix: null,
    sequence: [],
  };
}
