/** Errors of the window that nothing caught, told to the program's own log. It keeps where they happened and none of their words. */
import { lectern } from '../lectern';

/** An error that was caught and shown. */
export function tellFault(error: unknown): void {
  if (!(error instanceof Error)) return;
  const { name, message, stack = '' } = error;
  const cut = (text: string): string => text.slice(0, 20_000);
  // A log that cannot be told is no reason for one more error.
  void lectern
    .tellFault({ name: name.slice(0, 200), message: cut(message), stack: cut(stack) })
    .catch(() => undefined);
}

/** Tells of all others for as long as the window lives. */
export function tellFaults(): void {
  window.addEventListener('error', ({ error }) => tellFault(error));
  window.addEventListener('unhandledrejection', ({ reason }) => tellFault(reason));
}
