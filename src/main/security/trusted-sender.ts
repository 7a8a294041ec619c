/** Who may call: the top page of one of our own windows, and nobody else (Electron's security checklist, item 17). */

/** The reader's window, or the hidden one that lays out paper. */
export type WindowRole = 'reader' | 'paper';

export interface Sender {
  /** The role of the window the call came from, or null when it is none of ours. */
  readonly role: WindowRole | null;
  readonly isMainFrame: boolean;
  /** The origin of the calling frame, or null when the frame is gone. */
  readonly origin: string | null;
}

export const ownOrigin = 'lectern://app';

/** True when a call may be answered. A frame inside the page, another origin or a window not ours is refused. */
export function isTrustedSender(sender: Sender): boolean {
  return sender.role !== null && sender.isMainFrame && sender.origin === ownOrigin;
}
