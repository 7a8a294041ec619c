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

/** The place, or null where there is none that way or none was found in time. A phrase that overlaps itself over two texts is two places here. */
export function lookOn(page: Page, { to, from, ms }: Way): RunMark | null {
  if (page.terms.length === 0) return null;
  const until = performance.now() + ms;
  const isBack = to === 'previous';
  // One that begins in a text before may reach to it.
  const first = to === 'at' ? lastReached(page, from.text, -1) : from.text;
  for (let text = first; text >= 0 && text < page.texts.length; text += isBack ? -1 : 1) {
    const there = marksFrom(page, text);
    const found = isBack
      ? there.findLast((mark) => comparePlaces(mark.from, from) < 0)
      : there.find((mark) => comparePlaces(to === 'at' ? mark.to : mark.from, from) > 0);
    if (found) return found;
    if (performance.now() > until) return null;
  }
  return null;
}

/** How far words side by side that have one in this text can reach, forwards or back: texts without words are no end. */
function lastReached({ texts, terms, sifted }: Page, from: number, step: 1 | -1): number {
  let last = from;
  for (let left = reachOf(terms); left > 0;) {
    const next = last + step;
    if (!texts[next] || !texts[step === 1 ? next : last]?.goesOn) break;
    last = next;
    if (sifted.hasWords(texts[next].text)) left -= 1;
  }
  return last;
}

/** The marks that begin in the text. */
function marksFrom({ texts, terms, sifted }: Page, first: number): readonly RunMark[] {
  const marker = createRunMarker(terms);
  const last = lastReached({ texts, terms, sifted }, first, 1);
  for (let text = first; text <= last; text += 1) sifted.give(marker, texts[text]?.text ?? '', text > first);
  const moved = ({ text, at }: RunPlace): RunPlace => ({ text: text + first, at });
  return marker
    .marks()
    .filter(({ from }) => from.text === 0)
    .map(({ from, to }) => ({ from: moved(from), to: moved(to) }));
}
