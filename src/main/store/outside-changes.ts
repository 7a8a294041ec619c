/** Changes that another program made to the store: the command line may write beside an open window. */
import { app } from 'electron';
import type { DatabaseSync } from './engine';
import { createOutsideLook } from './data-version';

/** How often the store is looked at while a window is in sight, in milliseconds. A look reads one number. */
const lookEvery = 3000;

export interface OutsideParts {
  /** The store where it is open: a look opens nothing, so that one that another program holds is not waited for. */
  readonly opened: () => DatabaseSync | null;
  readonly isInSight: () => boolean;
  readonly onChanged: () => void;
}

/**
 * Calls back when the store was changed from outside: looked at when the reader comes to a window, every few seconds while
 * one is in sight, and whenever the answer is called.
 */
export function followOutsideChanges({ opened, isInSight, onChanged }: OutsideParts): () => void {
  const isChanged = createOutsideLook(opened);
  const look = (): void => {
    if (isChanged()) onChanged();
  };
  look();
  app.on('browser-window-focus', look);
  const timer = setInterval(() => {
    if (isInSight()) look();
  }, lookEvery);
  app.on('will-quit', () => clearInterval(timer));
  return look;
}
