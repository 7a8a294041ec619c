import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreparedPack } from '../../shared/pack/pack';
import { lectern } from '../lectern';
import type { Preparation } from './prepare-latest';
import { reasonOf } from '../../shared/reason-of';

export type PackAction = 'save' | 'print';

/** What came of saving or printing, to be said beside the buttons. */
export type PackOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly action: PackAction }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly action: PackAction; readonly reason: string };

export interface PackActions {
  readonly save: () => void;
  readonly print: () => void;
  /** About the pack that is on screen: what came of an older one is no longer told. */
  readonly outcome: PackOutcome;
}

/** Saving and printing. Asked for while the pack is still being laid out, they wait for the one that is wanted. */
export function usePackActions(preparation: Preparation<PreparedPack> | null): PackActions {
  const [told, setTold] = useState<Told>({ outcome: { kind: 'none' }, packId: null });
  const waiting = useRef<PackAction | null>(null);
  const packId = preparation?.kind === 'ready' ? preparation.last.packId : null;
  const take = useCallback((action: PackAction, id: number): void => {
    waiting.current = null;
    const tell = (outcome: PackOutcome): void => setTold({ outcome, packId: id });
    run(action, id).then(tell, (error: unknown) => tell({ kind: 'failed', action, reason: reasonOf(error) }));
  }, []);
  useEffect(() => {
    if (waiting.current !== null && packId !== null) take(waiting.current, packId);
  }, [packId, take]);
  const ask = useCallback(
    (action: PackAction): void => {
      setTold({ outcome: { kind: 'waiting', action }, packId });
      if (packId === null) waiting.current = action;
      else take(action, packId);
    },
    [packId, take],
  );
  return {
    save: useCallback(() => ask('save'), [ask]),
    print: useCallback(() => ask('print'), [ask]),
    outcome: told.packId === packId ? told.outcome : { kind: 'none' },
  };
}

interface Told {
  readonly outcome: PackOutcome;
  /** The pack that it is about; null while it waits for one. */
  readonly packId: number | null;
}

async function run(action: PackAction, packId: number): Promise<PackOutcome> {
  if (action === 'print') {
    await lectern.printPack(packId);
    return { kind: 'none' };
  }
  const path = await lectern.savePack(packId);
  return path === null ? { kind: 'none' } : { kind: 'saved', path };
}
