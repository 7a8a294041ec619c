/** What of a view's texts is in sight, and where among them an element stands. */
import { type Marked, markRun, type RunMark, type RunPlace } from '../../shared/search/words/mark-run';
import { foot, type PageText } from './page-texts';

/** The first text that is in sight, or 0. */
function firstInSight(texts: readonly PageText[]): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const own = texts[middle]?.host;
    // The foot is in sight whatever the row is that it speaks of.
    const host = own?.closest(foot) ? texts[middle - 1]?.host : own;
    const scroller = host?.closest('.article, .compare-scroll, .notes-list, .page-scroll');
    const top = Math.max(0, scroller?.getBoundingClientRect().top ?? 0);
    if (host && host.getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  return low === texts.length ? 0 : low;
}

/** In what is in sight, or from that text on: as many texts as two screens show. */
export function marksInSight(
  texts: readonly PageText[],
  terms: readonly Marked[],
  first = firstInSight(texts),
): readonly RunMark[] {
  const some = texts.slice(first, first + 40);
  return markRun(
    some.map(({ text }) => text),
    terms,
  ).map(({ from, to }) => ({
    from: { ...from, text: from.text + first },
    to: { ...to, text: to.text + first },
  }));
}

/** Where the element begins among the texts; without one, where what is in sight begins. */
export function placeAmong(texts: readonly PageText[], element: Element | null): RunPlace {
  const within = element && texts.findIndex(({ host }) => host.contains(element) && host !== element);
  if (element && within !== null && within >= 0) {
    const range = document.createRange();
    range.selectNodeContents(texts[within]?.host ?? element);
    range.setEndBefore(element);
    return { text: within, at: range.toString().length };
  }
  const after = element
    ? texts.findIndex(
        ({ host }) =>
          host === element ||
          (element.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      )
    : -1;
  return { text: after >= 0 ? after : firstInSight(texts), at: 0 };
}
