import type { GapTick } from '../../shared/gaps/gap-tick';
import { lectern } from '../lectern';
import { dispatch } from './store';

/** Ticks a gap or takes its tick away. Rejects with the reason when it could not be kept; nothing on screen changes then. */
export async function tickGap(tick: GapTick): Promise<void> {
  dispatch({ kind: 'ticksListed', gapIds: await lectern.tickGap(tick) });
}
