/** What is typed to be found in a view, as what to mark. */
import { analyse } from '../words/analyser';
import type { Term } from '../find/term';
import type { Marked } from '../words/mark-run';

const phrase = /["“”„«»](?<inside>[^"“”„«»]*)(?<closing>["“”„«»]?)/gv;

/**
 * Words begin with what is typed; what a hyphen ties together, and words in quotation marks, stand side by side. A phrase
 * that is closed is meant to its last letter.
 */
export function readFind(typed: string): readonly Marked[] {
  const terms: Marked[] = [];
  let rest = 0;
  for (const found of typed.matchAll(phrase)) {
    terms.push(...readPlain(typed.slice(rest, found.index)));
    rest = found.index + found[0].length;
    const { inside = '', closing = '' } = found.groups ?? {};
    const words = analyse(inside, closing === '' ? 'being-typed' : 'finished').filter(
      ({ isJoined }) => !isJoined,
    );
    const isBegun = closing === '' && words.at(-1)?.end === inside.length;
    terms.push(
      ...sideBySide(
        words.map(({ word }) => word),
        isBegun,
      ),
    );
  }
  return [...terms, ...readPlain(typed.slice(rest))];
}

function readPlain(typed: string): readonly Marked[] {
  return typed.split(/\s+/u).flatMap((chunk) =>
    sideBySide(
      analyse(chunk, 'being-typed').flatMap(({ word, isJoined }) => (isJoined ? [] : [word])),
      true,
    ),
  );
}

/** `isBegun`: the last word may be going on. */
function sideBySide(words: readonly string[], isBegun: boolean): readonly Marked[] {
  const slots = words.map((word, index): Pick<Term, 'forms' | 'prefix'> =>
    isBegun && index === words.length - 1
      ? { forms: none, prefix: word }
      : { forms: new Set([word]), prefix: null },
  );
  const [only] = slots;
  if (!only) return [];
  return slots.length === 1 ? [{ ...only, sequence: [] }] : [{ forms: none, prefix: null, sequence: slots }];
}

const none: ReadonlySet<string> = new Set();
