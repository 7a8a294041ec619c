/** The only listener for calls from windows. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { callChannel, type CallAnswer, type LecternApi } from '../shared/api';
import { answerCall } from './calls';
import type { Sender } from './trusted-sender';
import type { Windows } from './windows';

/** Answers every call of the contract, from windows of ours only. */
export function answerCalls(api: Partial<LecternApi>, windows: Windows): void {
  ipcMain.handle(callChannel, (event, method: unknown, args: unknown): Promise<CallAnswer> =>
    answerCall(api, senderOf(event, windows), method, args),
  );
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent, windows: Windows): Sender {
  return {
    role: windows.roleOf(sender),
    isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
    origin: senderFrame?.origin ?? null,
  };
}
