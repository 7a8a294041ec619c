/** The words of texts, found only where those that are looked for can be: most texts of a long page hold none of them. */
import { analyse, type Token } from '../../shared/search/words/analyser';
import { lettersIn, lettersOf } from '../../shared/search/words/letters';
import type { Marked, RunMarker } from '../../shared/search/words/mark-run';

export interface SiftedWords {
  /** What is looked for from now on. */
  readonly lookFor: (terms: readonly Marked[]) => void;
  readonly hasWords: (text: string) => boolean;
  /** Gives the marker the next text: its words where it may hold one that is looked for. */
  readonly give: (marker: RunMarker, text: string, goesOn: boolean) => void;
}

/** Letters are typed one after the other: what was read of a text is kept for the next of them. */
export function createSiftedWords(): SiftedWords {
  const letters = new Map<string, string>();
  const words = new Map<string, readonly Token[]>();
  let wanted: readonly string[] = [];
  return {
    lookFor: (terms) => {
      wanted = beginnings(terms);
    },
    hasWords: (text) => keptIn(letters, text, lettersIn) !== '',
    give: (marker, text, goesOn) => {
      const own = keptIn(letters, text, lettersIn);
      // Words are side by side over a text that has none, and not over one that has others.
      if (wanted.some((some) => own.includes(some))) marker.add(keptIn(words, text, analyse), goesOn);
      else marker.add([], goesOn && own === '');
    },
  };
}

function keptIn<Value>(kept: Map<string, Value>, text: string, make: (text: string) => Value): Value {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = make(text);
  kept.set(text, made);
  return made;
}

/** The letters with which what counts begins, none the beginning of another. */
function beginnings(terms: readonly Marked[]): readonly string[] {
  const all = terms
    .flatMap((term) => [term, ...term.sequence])
    .flatMap(({ forms, prefix }) => [...forms, ...(prefix === null ? [] : [prefix])].map(lettersOf));
  const kept: string[] = [];
  for (const each of [...new Set(all)].toSorted())
    if (kept.length === 0 || !each.startsWith(kept.at(-1) ?? '')) kept.push(each);
  return kept;
}
