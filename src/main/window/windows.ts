/** The windows that are ours, each with its role; a window that is not listed here is not answered. */
import type { WebContents } from 'electron';
import type { LecternEvent } from '../../shared/contract/lectern-event';
import { eventChannel } from '../../shared/contract/bridge';
import type { WindowRole } from '../security/trusted-sender';

export interface Windows {
  /** Lists a window until it is destroyed. */
  readonly register: (contents: WebContents, role: WindowRole) => void;
  readonly roleOf: (contents: WebContents) => WindowRole | null;
  /** Tells every reader's window what happened. */
  readonly broadcast: (event: LecternEvent) => void;
}

/** Makes the empty list. */
export function createWindows(): Windows {
  const roles = new Map<WebContents, WindowRole>();
  return {
    register: (contents, role) => {
      roles.set(contents, role);
      contents.once('destroyed', () => roles.delete(contents));
    },
    roleOf: (contents) => roles.get(contents) ?? null,
    broadcast: (event) => {
      for (const [contents, role] of roles) {
        if (role === 'reader' && !contents.isDestroyed()) contents.send(eventChannel, event);
      }
    },
  };
}
