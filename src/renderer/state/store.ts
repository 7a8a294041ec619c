/** The one store of the window: a reducer that also works outside React, for the main process's events. */
import { create } from 'zustand';
import { initialState, type ReaderState } from './reader-state';
import type { ReaderAction } from './reader-action';
import { reduce } from './reader';

/** Reads a part of the state in a component. */
export const useReader = create<ReaderState>(() => initialState);

/** Tells the store what happened. Several things that happened at once are seen as one change. */
export function dispatch(...actions: readonly ReaderAction[]): void {
  useReader.setState((state) => actions.reduce(reduce, state), true);
}
