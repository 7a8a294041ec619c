/** What the reader has selected with the mouse, as a passage of one block. */
import type { Lookup } from '../../shared/lookup';
import type { Passage } from '../../shared/passage';
import { settlePassage } from './settle-passage';
import { offsetIn, textElements } from './text-offsets';

export interface SelectedPassage {
  readonly passage: Passage;
  /** `cut` when the selection went on into other blocks: the passage is the part in the block where it began. */
  readonly extent: 'whole' | 'cut';
}

/** The passage under the selection, or null when it holds no words of the article. Margins are not counted. */
export function readSelection(
  selection: Selection,
  article: Element,
  lookup: Lookup,
): SelectedPassage | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const parts = [...textElements(article)].flatMap(([blockId, element]) => {
    const block = lookup.blocks.get(blockId);
    if (!block || !range.intersectsNode(element)) return [];
    const start = element.contains(range.startContainer)
      ? offsetIn(element, range.startContainer, range.startOffset)
      : 0;
    const end = element.contains(range.endContainer)
      ? offsetIn(element, range.endContainer, range.endOffset)
      : block.text.length;
    const passage = start < end ? settlePassage(block, start, end) : null;
    return passage ? [{ element, passage }] : [];
  });
  const began = parts.find(({ element }) => element.contains(selection.anchorNode)) ?? parts[0];
  return began ? { passage: began.passage, extent: parts.length > 1 ? 'cut' : 'whole' } : null;
}

/** The offset of the article under the pointer, or null beside the text. */
export function offsetAt(x: number, y: number): { readonly blockId: string; readonly offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y);
  const element =
    caret?.offsetNode instanceof Text ? caret.offsetNode.parentElement?.closest('[data-block-text]') : null;
  if (!caret || !element) return null;
  return {
    blockId: element.getAttribute('data-block-text') ?? '',
    offset: offsetIn(element, caret.offsetNode, caret.offset),
  };
}
