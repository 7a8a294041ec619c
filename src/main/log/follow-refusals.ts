/** Tells the log what was refused, by kind: how often, and never what address or name was asked for. */
import { app } from 'electron';
import { knownKind } from './known-kind';
import type { Log } from './log';

/** How often it is looked what was refused since, in milliseconds. */
const lookEvery = 30_000;

export function followRefusals(refusals: ReadonlyMap<string, number>, log: Log): void {
  const told = new Map<string, number>();
  const look = (): void => {
    for (const [kind, count] of refusals) {
      const more = count - (told.get(kind) ?? 0);
      told.set(kind, count);
      if (more > 0) log.write({ kind: 'refused', what: knownKind(kind), count: more });
    }
  };
  setInterval(look, lookEvery).unref();
  app.on('will-quit', look);
}
