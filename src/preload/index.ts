/** The bridge: one function for each call of the contract, and the events. Nothing else reaches the page. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { CallAnswer, LecternEvent } from '../shared/api';
import { callChannel, eventChannel, methods } from '../shared/bridge';

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

const calls = methods.map((method) => [method, (...args: unknown[]) => call(method, args)] as const);
contextBridge.exposeInMainWorld('lectern', { ...Object.fromEntries(calls), onEvent });
