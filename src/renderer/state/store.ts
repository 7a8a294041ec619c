/** The one store of the window: a reducer that also works outside React, for the main process's events. */
import { create } from 'zustand';
import { initialState, type ReaderAction, reduce, type ReaderState } from './reader';

/** Reads a part of the state in a component. */
export const useReader = create<ReaderState>(() => initialState);

/** Tells the store what happened. */
export function dispatch(action: ReaderAction): void {
  useReader.setState((state) => reduce(state, action), true);
}
