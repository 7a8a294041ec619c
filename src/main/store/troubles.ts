/** What is in the way of the notes just now, and what damage was put right: told whenever it is another than before. */
import type { StoreRecovery } from '../../shared/contract/store-recovery';
import type { Trouble } from '../../shared/contract/trouble';

export interface TroubleSources {
  /** Why the store is open for reading alone, or null. */
  readonly refusal: () => string | null;
  readonly backupFailure: () => Error | null;
  readonly recoveries: () => readonly StoreRecovery[];
  readonly onChanged: () => void;
  /** Called for each recovery, after `onChanged`. */
  readonly onRecovered: (recovery: StoreRecovery) => void;
}

export interface Troubles {
  readonly list: () => readonly Trouble[];
  /** To be called after whatever may have changed them. What follows from it happens a moment later, and never within it. */
  readonly look: () => void;
}

export function createTroubles(sources: TroubleSources): Troubles {
  const { refusal, backupFailure, recoveries, onChanged, onRecovered } = sources;
  const list = (): readonly Trouble[] => {
    const readOnly = refusal();
    const failure = backupFailure();
    return [
      ...(readOnly === null ? [] : [{ kind: 'read-only', reason: readOnly } as const]),
      ...(failure === null ? [] : [{ kind: 'backup-failed', reason: failure.message } as const]),
    ];
  };
  let told = '[]';
  let toldRecoveries = 0;
  return {
    list,
    look: () => {
      const now = JSON.stringify(list());
      const recovered = recoveries().slice(toldRecoveries);
      if (now === told && recovered.length === 0) return;
      told = now;
      toldRecoveries += recovered.length;
      setImmediate(() => {
        onChanged();
        for (const each of recovered) onRecovered(each);
      });
    },
  };
}
