import { type RefObject, useEffect } from 'react';
import { readTyped } from '../../shared/search/words/words-typed';
import { foundIn } from './find-in-notes';

const highlight = 'notes-found';

/**
 * Marks what was typed where words of the rows in sight begin with it. The marks lie over the text, as in the article, so
 * that the rows need not know of them, however their words are set.
 */
export function useFoundPaint(list: RefObject<HTMLElement | null>, words: string): void {
  useEffect(() => {
    const element = list.current;
    const typed = readTyped(words);
    if (!element || typed.length === 0) return undefined;
    const paint = (): void => {
      const ranges = [...element.querySelectorAll('.note-row:not(.note-row--far)')].flatMap((row) =>
        rangesIn(row, typed),
      );
      CSS.highlights.set(highlight, new Highlight(...ranges));
    };
    paint();
    const observer = new MutationObserver(paint);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(highlight);
    };
  }, [list, words]);
}

function rangesIn(row: Element, typed: readonly string[]): readonly Range[] {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { start, end } of foundIn(node.textContent ?? '', typed)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
