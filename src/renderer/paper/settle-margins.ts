import { levelOf, settleNotes } from './settle-notes';

/**
 * Moves what stands in the margins level with the words that it is about. CSS alone cannot: it has no way to keep two
 * codes on one line, or a long note and the next one, out of each other's way. Sizes are the same on screen and on
 * paper (fixed widths, linear text measures), so what is measured here is what prints.
 */
export function settleMargins(document: Document): void {
  // Read everything first, then write: one layout for the whole article.
  const plans = [...document.querySelectorAll<HTMLElement>('.sentence')].map(planSentence);
  for (const { sentence, height, places } of plans) {
    for (const { element, top, after } of places) {
      element.style.top = `${top}px`;
      // Room within its column: a column moved out of the sheet would shrink every page.
      if (after > 0) element.style.paddingInlineEnd = `${after}px`;
    }
    sentence.style.minHeight = `${height}px`;
  }
  settleNotes(document);
}

interface Place {
  readonly element: HTMLElement;
  readonly top: number;
  /** The room that it leaves after it in its column, so that another can share its line. */
  readonly after: number;
}

/** What stands on a line of the code margin so far. */
interface Line {
  readonly level: number;
  readonly width: number;
  readonly isTall: boolean;
}

interface Plan {
  readonly sentence: HTMLElement;
  /** What the sentence needs so that no code before it reaches the next one. */
  readonly height: number;
  readonly places: readonly Place[];
}

function planSentence(sentence: HTMLElement): Plan {
  const origin = sentence.getBoundingClientRect();
  const space = Number.parseFloat(getComputedStyle(sentence).paddingBottom);
  const places: Place[] = [];
  let codesEnd = 0;
  let line: Line | null = null;
  for (const code of sentence.querySelectorAll<HTMLElement>('.margin-code')) {
    const level = levelOf(code, sentence);
    const isTall = code.querySelector('span') !== null;
    const width = inkWidth(code);
    const earlier = places.at(-1);
    if (earlier && fitsOn(line, level, width, code.offsetWidth) && !isTall) {
      // Two letters on one line: the earlier one makes room after it.
      places[places.length - 1] = { ...earlier, after: width + beside };
      places.push({ element: code, top: earlier.top, after: 0 });
      line = null;
    } else {
      const top = Math.max(level, codesEnd);
      places.push({ element: code, top, after: 0 });
      codesEnd = top + Math.max(code.offsetHeight, isTall ? 0 : lineStep);
      line = { level, width, isTall };
    }
  }
  const against = sentence.querySelector<HTMLElement>('.sentence-against');
  if (against) {
    // At the foot of the words, or below the codes where those reach so far.
    const words = sentence.querySelector('p')?.offsetHeight ?? origin.height;
    const top = Math.max(words - against.offsetHeight, codesEnd + drop);
    places.push({ element: against, top, after: 0 });
    codesEnd = top + against.offsetHeight - drop;
  }
  return {
    sentence,
    places,
    height: Math.max(origin.height, codesEnd + (codesEnd > 0 ? drop + space : 0)),
  };
}

function fitsOn(line: Line | null, level: number, width: number, room: number): boolean {
  return line !== null && line.level === level && !line.isTall && line.width + width + beside <= room;
}

function inkWidth(element: HTMLElement): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().width;
}

/** In CSS pixels: room between two codes on a line, the step of a code, its drop in its line. */
const beside = 5;
const lineStep = 12;
const drop = 6;
