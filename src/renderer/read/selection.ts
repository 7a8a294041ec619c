/** What the reader has selected with the mouse, as a passage of one block. */
import type { Block } from '../../shared/briefing';
import { splitEmphasis } from '../../shared/emphasis';
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
  const parts = selectedParts(selection, article, lookup).flatMap(({ element, block, start, end }) => {
    const passage = settlePassage(block, start, end);
    return passage ? [{ element, passage }] : [];
  });
  const began = parts.find(({ element }) => element.contains(selection.anchorNode)) ?? parts[0];
  return began ? { passage: began.passage, extent: parts.length > 1 ? 'cut' : 'whole' } : null;
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
  readonly element: Element;
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
    return start < end ? [{ element, block, start, end }] : [];
  });
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
