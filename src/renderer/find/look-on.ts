/** The next place in a long page before all places are known: its texts are looked through from where one is. */
import {
  comparePlaces,
  createRunMarker,
  type Marked,
  type RunMark,
  type RunPlace,
} from '../../shared/search/words/mark-run';
import { reachOf } from '../../shared/search/words/mark-text';
import type { PageText } from './page-texts';
import type { SiftedWords } from './sifted-words';

interface Page {
  readonly texts: readonly PageText[];
  readonly terms: readonly Marked[];
  readonly sifted: SiftedWords;
}

interface Way {
  /** `at`: the first place there or after it; else the one after it or before it. */
  readonly to: 'at' | 'next' | 'previous';
  readonly from: RunPlace;
  /** For how long it is looked, in milliseconds. */
  readonly ms: number;
}

/** The place, or null where there is none that way or none was found in time. */
export function lookOn(page: Page, { to, from, ms }: Way): RunMark | null {
  if (page.terms.length === 0) return null;
  const until = performance.now() + ms;
  const isBack = to === 'previous';
  for (let text = from.text; text >= 0 && text < page.texts.length; text += isBack ? -1 : 1) {
    const there = marksFrom(page, text);
    const found = isBack
      ? there.findLast((mark) => comparePlaces(mark.from, from) < 0)
      : there.find((mark) => comparePlaces(to === 'at' ? mark.to : mark.from, from) > 0);
    if (found) return found;
    if (performance.now() > until) return null;
  }
  return null;
}

/** The marks that begin in the text. */
function marksFrom({ texts, terms, sifted }: Page, first: number): readonly RunMark[] {
  const marker = createRunMarker(terms);
  const last = first + reachOf(terms);
  for (let text = first; text <= last; text += 1) {
    const { text: words, goesOn } = texts[text] ?? { text: '', goesOn: false };
    if (text > first && !goesOn) break;
    sifted.give(marker, words, text > first);
  }
  const moved = ({ text, at }: RunPlace): RunPlace => ({ text: text + first, at });
  return marker
    .marks()
    .filter(({ from }) => from.text === 0)
    .map(({ from, to }) => ({ from: moved(from), to: moved(to) }));
}
