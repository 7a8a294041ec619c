/** What the reader has selected with the mouse, as a passage. */
import type { Block } from '../../../shared/briefing/briefing';
import { splitEmphasis } from '../../../shared/briefing/emphasis';
import type { Lookup } from '../../../shared/briefing/lookup';
import { settleParts, type SettledPassage } from './settle-passage';
import { offsetIn, textElements } from '../../parts/text-offsets';

/** The passage under the selection, or null when it holds no words of the article. Margins are not counted. */
export function readSelection(selection: Selection, article: Element, lookup: Lookup): SettledPassage | null {
  return settleParts(selectedParts(selection, article, lookup));
}

/** The article's words under the selection as they are shown, a line a block; empty when it holds none. */
export function readSelectedText(selection: Selection, article: Element, lookup: Lookup): string {
  return selectedParts(selection, article, lookup)
    .map(({ block, start, end }) =>
      splitEmphasis(block.text, start, end)
        .filter(({ style }) => style !== 'mark')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}

interface SelectedPart {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** The stretches of the blocks that the selection covers, in the article's order. */
function selectedParts(selection: Selection, article: Element, lookup: Lookup): readonly SelectedPart[] {
  if (selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...textElements(article)].flatMap(([blockId, element]) => {
    const block = lookup.blocks.get(blockId);
    if (!block || !range.intersectsNode(element)) return [];
    const start = element.contains(range.startContainer)
      ? offsetIn(element, range.startContainer, range.startOffset)
      : 0;
    const end = element.contains(range.endContainer)
      ? offsetIn(element, range.endContainer, range.endOffset)
      : block.text.length;
    return start < end ? [{ block, start, end }] : [];
  });
}

/** The offset of the letter of the article under the pointer, or null beside the text. */
export function offsetAt(x: number, y: number): { readonly blockId: string; readonly offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y);
  const element =
    caret?.offsetNode instanceof Text ? caret.offsetNode.parentElement?.closest('[data-block-text]') : null;
  if (!caret || !element) return null;
  const offset = offsetIn(element, caret.offsetNode, caret.offset);
  return {
    blockId: element.getAttribute('data-block-text') ?? '',
    // A caret stands between two letters: at the pointer, or after the letter that is under it.
    offset: caret.offset > 0 && isUnder(x, y, caret) ? offset - 1 : offset,
  };
}

/** True when the pointer is over the letter before the caret. */
function isUnder(x: number, y: number, { offsetNode, offset }: CaretPosition): boolean {
  const letter = document.createRange();
  letter.setStart(offsetNode, offset - 1);
  letter.setEnd(offsetNode, offset);
  return [...letter.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x < right && top <= y && y < bottom,
  );
}
