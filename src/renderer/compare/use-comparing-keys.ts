import type { RefObject } from 'react';
import { assertNever } from '../../shared/assert-never';
import { useKeyDown } from '../parts/use-key-down';
import { useViewCommand } from '../parts/use-view-command';
import { usualPress } from '../state/key-settings';
import { isWriting } from '../state/run-command';
import { useReader } from '../state/store';
import type { Step } from './cell-moves';
import { comparingKey, type ComparingMode } from './comparing-keys';

interface KeysContext {
  readonly view: RefObject<HTMLElement | null>;
  readonly step: (step: Step) => void;
  /** About as far as one sees. */
  readonly page: (to: 'up' | 'down') => void;
  readonly open: () => void;
  readonly copy: () => Promise<void>;
  readonly write: () => void;
}

/** Follows the keys of this view, and the command of the menu that it answers. */
export function useComparingKeys({ view, step, page, open, copy, write }: KeysContext): void {
  useKeyDown((event) => {
    const mode = modeOf(view.current);
    if (mode === null) return;
    // Enter belongs to the button or link that has the focus.
    if (event.key === 'Enter' && document.activeElement?.matches('button, a')) return;
    const usual = usualPress(event, 'app.compare');
    const pressed = usual && comparingKey(usual, mode);
    // Words that are selected are what is copied, as everywhere.
    if (!pressed || (pressed.kind === 'copy' && (event.ctrlKey || event.metaKey) && isSelecting())) return;
    event.preventDefault();
    switch (pressed.kind) {
      case 'move':
        return step(pressed.step);
      case 'page':
        return page(pressed.to);
      case 'open':
        return open();
      case 'copy':
        return void copy();
      default:
        return assertNever(pressed);
    }
  });
  useViewCommand({ 'new-note': write });
}

function isSelecting(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

/** Where the keyboard is, or null where its keys are not ours: in a field, a dialog, the bar or the rail. */
function modeOf(view: HTMLElement | null): ComparingMode | null {
  const { search, dialog } = useReader.getState();
  if (isWriting() || search.open || dialog !== 'none' || document.querySelector(':popover-open')) return null;
  const active = document.activeElement;
  if (active === null || active === document.body) return 'table';
  // In a list of choices a letter is the start of one of them.
  if (active instanceof HTMLSelectElement) return null;
  if (!view?.contains(active)) return null;
  return active.closest('table') ? 'table' : 'around';
}
