import { assertNever } from '../../../shared/assert-never';
import { useKeyDown } from '../../parts/use-key-down';
import { usualPress } from '../../state/key-settings';
import { isWriting } from '../../state/run-command';
import { useReader } from '../../state/store';
import { gapKey, type GapStep } from './gap-keys';

interface KeysContext {
  readonly step: (step: GapStep) => void;
  readonly tick: () => void;
  readonly open: () => void;
}

/** Follows the keys of the register. */
export function useGapKeys(context: KeysContext): void {
  useKeyDown((event) => {
    if (!isOurs()) return;
    const usual = usualPress(event, 'reference.gaps');
    const pressed = usual && gapKey(usual);
    const active = document.activeElement;
    // Enter and Space belong to the button or link that has the focus, and Space ticks the box that has it.
    if (pressed === null || (pressed.kind !== 'move' && active?.matches('button, a'))) return;
    if (pressed.kind === 'tick' && active?.matches('input')) return;
    event.preventDefault();
    switch (pressed.kind) {
      case 'move':
        return context.step(pressed.step);
      case 'tick':
        return context.tick();
      case 'open':
        return context.open();
      default:
        return assertNever(pressed);
    }
  });
}

/** True where the keys are the register's: on it, on the link that led here, or nowhere. */
function isOurs(): boolean {
  const { search, dialog } = useReader.getState();
  if (isWriting() || search.open || dialog !== 'none' || document.querySelector(':popover-open'))
    return false;
  const active = document.activeElement;
  return (
    active === null || active === document.body || active.closest('.page-scroll, .reference-pages') !== null
  );
}
