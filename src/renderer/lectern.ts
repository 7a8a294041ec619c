/** The only file that touches the bridge to the main process. */
import type { LecternBridge } from '../shared/contract/api';

/** The calls and the one event of the contract. A call rejects with an Error whose message can be shown. */
export const lectern: LecternBridge = window.lectern;
