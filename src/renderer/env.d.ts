import type { LecternBridge } from '../shared/contract/api';

declare global {
  interface Window {
    /** Put there by the preload; absent nowhere that our pages run. */
    readonly lectern: LecternBridge;
  }
}
