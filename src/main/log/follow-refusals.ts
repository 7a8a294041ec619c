/** Tells the log what was refused, by kind: how often, and never what address or name was asked for. */
import { app } from 'electron';
import type { RefusalKind } from '../../shared/contract/refusal';
import type { RefusalLog } from '../security/refusal-log';
import type { Log } from './log';

/** How often it is looked what was refused since, in milliseconds. */
const lookEvery = 30_000;

export function followRefusals(refusals: RefusalLog, log: Log): void {
  const told = new Map<RefusalKind, number>();
  const look = (): void => {
    for (const [kind, count] of countKinds(refusals)) {
      const more = count - (told.get(kind) ?? 0);
      told.set(kind, count);
      if (more > 0) log.write({ kind: 'refused', what: kind, count: more });
    }
  };
  setInterval(look, lookEvery).unref();
  app.on('will-quit', look);
}

function countKinds(refusals: RefusalLog): ReadonlyMap<RefusalKind, number> {
  const counts = new Map<RefusalKind, number>();
  for (const { kind, count } of refusals.read().listed) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return counts;
}
