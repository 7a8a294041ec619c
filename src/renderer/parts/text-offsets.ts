/** Between the page and canonical offsets. The text of a block's element is the block's text, unit for unit. */

/** The offset of a place in the page within `element`, in UTF-16 code units of its text. */
export function offsetIn(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The range of the text from `start` to `end` within `element`; past its end, the end. */
export function rangeIn(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isStarted = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    // A stretch that begins between two nodes begins in the second, so that it has a box where its first letter is.
    if (!isStarted && start < at + length) {
      range.setStart(node, start - at);
      isStarted = true;
    }
    if (isStarted && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return range;
}

/** Marks the element that holds a block's text and nothing else. */
export const textAttribute = 'data-block-text';

/** The text elements of the article by block id. */
export function textElements(article: Element): ReadonlyMap<string, Element> {
  return new Map(
    [...article.querySelectorAll(`[${textAttribute}]`)].map((element) => [
      element.getAttribute(textAttribute) ?? '',
      element,
    ]),
  );
}
