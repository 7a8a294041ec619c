/** One table of keys, read by the menu, by the window's shortcuts and by the help page. */
import type { Command } from './api';

/** Electron's spelling; `CmdOrCtrl` is Command on macOS and Control elsewhere. */
export const accelerators: Readonly<Partial<Record<Command, string>>> = {
  'view-read': 'CmdOrCtrl+1',
  'view-compare': 'CmdOrCtrl+2',
  'view-notes': 'CmdOrCtrl+3',
  'view-pack': 'CmdOrCtrl+4',
  search: 'CmdOrCtrl+K',
  back: 'Alt+Left',
  forward: 'Alt+Right',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  print: 'CmdOrCtrl+P',
  'save-pdf': 'CmdOrCtrl+Shift+S',
  'text-larger': 'CmdOrCtrl+Plus',
  'text-smaller': 'CmdOrCtrl+-',
  'text-reset': 'CmdOrCtrl+0',
  'toggle-panel': 'CmdOrCtrl+Shift+E',
};

/** Single letters, in effect where no text is being written. */
export const letterKeys: Readonly<Partial<Record<Command, string>>> = {
  'new-note': 'n',
  highlight: 'h',
  bookmark: 'b',
  shortcuts: '?',
};
