import { useCallback, useEffect, useRef, useState } from 'react';
import { mostPagesInPart } from '../../shared/pack/pack-parts';
import { lectern } from '../lectern';
import type { PackInHand } from './use-prepared-pack';
import { reasonOf } from '../../shared/reason-of';

export type PackAction = 'save' | 'parts' | 'print';

/** What came of saving or printing, to be said beside the buttons. */
export type PackOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly action: PackAction }
  /** As one file, or in as many parts, of which `path` is the first. */
  | { readonly kind: 'saved'; readonly path: string; readonly parts: number }
  | { readonly kind: 'failed'; readonly action: PackAction; readonly reason: string };

export interface PackActions {
  readonly save: () => void;
  /** In files of no more pages than one should have. */
  readonly saveParts: () => void;
  readonly print: () => void;
  /** Shows in its folder what was saved; what fails is told as the outcome. */
  readonly showSaved: () => void;
  /** About the pack that is on screen: what came of an older one is no longer told. */
  readonly outcome: PackOutcome;
}

/** Saving and printing. Asked for while the pack is still being laid out, they wait for the one that is wanted. */
export function usePackActions({ preparation, again }: PackInHand): PackActions {
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
      if (packId === null) {
        waiting.current = action;
        again();
      } else take(action, packId);
    },
    [packId, take, again],
  );
  return {
    save: useCallback(() => ask('save'), [ask]),
    saveParts: useCallback(() => ask('parts'), [ask]),
    print: useCallback(() => ask('print'), [ask]),
    showSaved: useCallback(() => {
      if (packId === null) return;
      lectern
        .showSavedPack(packId)
        .catch((error: unknown) =>
          setTold({ outcome: { kind: 'failed', action: 'save', reason: reasonOf(error) }, packId }),
        );
    }, [packId]),
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
  if (action === 'parts') {
    const parts = await lectern.savePackParts(packId, mostPagesInPart);
    return parts?.[0] ? { kind: 'saved', path: parts[0].file, parts: parts.length } : { kind: 'none' };
  }
  const path = await lectern.savePack(packId);
  return path === null ? { kind: 'none' } : { kind: 'saved', path, parts: 1 };
}
