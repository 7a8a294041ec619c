/** Locks the notes when the reader has gone: after some minutes without a key or a movement, and when the computer sleeps. */

/** What of the system's `powerMonitor` is asked. */
export interface PowerSource {
  readonly on: (event: 'suspend', listener: () => void) => unknown;
  /** For how long nothing was touched on the computer, in seconds. */
  readonly getSystemIdleTime: () => number;
}

export interface IdleParts {
  readonly power: PowerSource;
  /** After how many minutes; 0 for never. */
  readonly minutes: () => number;
  /** Does nothing where the notes are not open, or have no passphrase. */
  readonly lock: () => void;
}

/** How often it is looked, in milliseconds. */
export const idleLookEvery = 10_000;

export function lockWhenIdle({ power, minutes, lock }: IdleParts): void {
  power.on('suspend', lock);
  const look = (): void => {
    const after = minutes();
    if (after > 0 && power.getSystemIdleTime() >= after * 60) lock();
  };
  setInterval(look, idleLookEvery).unref();
}
