import { type RefObject, useEffect } from 'react';
import { isWriting } from '../../state/run-command';
import type { Lookup } from '../../../shared/briefing/lookup';
import { readSelectedText } from './selection';
import { shownWords } from '../../../shared/notes/shown-passage';
import type { Passage } from '../../../shared/notes/passage';

/** Copying from the text gives the article's words and only them: no number, code or note, and no asterisk. */
export function useCopying(
  article: RefObject<HTMLElement | null>,
  lookup: Lookup,
  passage: Passage | null,
): void {
  useEffect(() => {
    const element = article.current;
    if (!element) return undefined;
    const copy = (event: ClipboardEvent): void => {
      const selection = document.getSelection();
      // What the cursor of the keyboard chose is no selection of the page's.
      const chosen = passage && !isWriting() ? shownWords(passage, lookup.blocks) : '';
      const text = (selection && readSelectedText(selection, element, lookup)) || chosen;
      if (!text) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };
    // On the document: a selection that ends beside the text is copied from there.
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [article, lookup, passage]);
}
