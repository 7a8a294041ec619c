/** The only listener for calls from windows. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { CallAnswer } from '../shared/contract/api';
import { callChannel } from '../shared/contract/bridge';
import type { Answering } from './calls';
import type { Sender } from './security/trusted-sender';
import type { Windows } from './window/windows';

/** How the window with this page is answered. */
export type AnsweringOf = (contents: WebContents) => Answering;

/**
 * Answers the calls of the contract, from windows of ours only. Calls that come before the API is there wait for it.
 * The schemas are loaded beside the page, not before it.
 */
export function answerCalls(answeringOf: AnsweringOf | Promise<AnsweringOf>, windows: Windows): void {
  const loading = import('./calls');
  ipcMain.handle(callChannel, async (event, method: unknown, args: unknown): Promise<CallAnswer> => {
    const sender = senderOf(event, windows);
    const { answerCall } = await loading;
    // A window that is none of ours is refused before anything is made for it.
    const answering =
      sender.role === null ? nothing : Promise.resolve(answeringOf).then((of) => of(event.sender));
    return answerCall(answering, sender, method, args);
  });
}

const nothing: Answering = { api: {}, waitFor: () => null };

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent, windows: Windows): Sender {
  return {
    role: windows.roleOf(sender),
    isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
    origin: senderFrame?.origin ?? null,
  };
}
