/** The bridge: one function for each call of the page's, one for what is dropped, and the events. Nothing else reaches it. */
import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron';
import type { CallAnswer } from '../shared/contract/api';
import type { LecternEvent } from '../shared/contract/lectern-event';
import { callChannel, dropMethod, dropNotesMethod, eventChannel, methods } from '../shared/contract/bridge';

async function call(method: string, args: readonly unknown[]): Promise<unknown> {
  const answer: CallAnswer = await ipcRenderer.invoke(callChannel, method, args);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function onEvent(callback: (event: LecternEvent) => void): () => void {
  const listener = (_: IpcRendererEvent, event: LecternEvent): void => callback(event);
  ipcRenderer.on(eventChannel, listener);
  return () => void ipcRenderer.off(eventChannel, listener);
}

/** The path stays here and in main. A file that the page made up has none, which main refuses. */
function addDroppedBriefing(dropped: File): Promise<unknown> {
  return call(dropMethod, [webUtils.getPathForFile(dropped)]);
}

function readDroppedNotes(briefingId: string, dropped: File): Promise<unknown> {
  return call(dropNotesMethod, [briefingId, webUtils.getPathForFile(dropped)]);
}

const calls = methods.map((method) => [method, (...args: unknown[]) => call(method, args)] as const);
contextBridge.exposeInMainWorld('lectern', {
  ...Object.fromEntries(calls),
  onEvent,
  addDroppedBriefing,
  readDroppedNotes,
});
