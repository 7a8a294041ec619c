import { type RefObject, useLayoutEffect } from 'react';
import type { Writing } from './use-writing';

/** Brings the editor that was opened into sight, and gives the field of its tags the keyboard when that was asked for. */
export function useEditorFocus(panel: RefObject<HTMLElement | null>, writing: Writing | null): void {
  useLayoutEffect(() => {
    if (!writing) return;
    const editor = panel.current?.querySelector('.panel-notes .note-editor');
    editor?.scrollIntoView({ block: 'nearest' });
    if (writing.focus === 'tags') editor?.querySelector<HTMLElement>('.tag-field-input')?.focus();
  }, [panel, writing]);
}
