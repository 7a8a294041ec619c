/** One table of keys, read by the menu, by the window's shortcuts and by the help page. */
import type { Command } from './api';

/** Electron's spelling; `CmdOrCtrl` is Command on macOS and Control elsewhere. */
export const accelerators: Readonly<Partial<Record<Command, string>>> = {
  'view-read': 'CmdOrCtrl+1',
  'view-compare': 'CmdOrCtrl+2',
  'view-notes': 'CmdOrCtrl+3',
  'view-pack': 'CmdOrCtrl+4',
  'view-reference': 'CmdOrCtrl+5',
  'view-library': 'CmdOrCtrl+Shift+O',
  'open-folder': 'CmdOrCtrl+O',
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
  lenses: 'l',
  'show-everything': 'Shift+L',
  shortcuts: '?',
};

/** What each view does with the keys that are its own. `does` names the message `keys.<does>`. */
export const viewKeys = [
  {
    view: 'read',
    keys: [
      { key: 'Up', does: 'previous-sentence' },
      { key: 'Down', does: 'next-sentence' },
      { key: 'Left', does: 'previous-statement' },
      { key: 'Right', does: 'next-statement' },
      { key: 'V', does: 'select-words' },
      { key: 'Esc', does: 'go-back' },
    ],
  },
  {
    view: 'compare',
    keys: [
      { key: 'Enter', does: 'open-sentence' },
      { key: 'PageUp / PageDown', does: 'page-of-rows' },
      { key: 'G', does: 'next-gap' },
      { key: 'Shift+G', does: 'previous-gap' },
      { key: 'C', does: 'copy-cell' },
    ],
  },
  {
    view: 'notes',
    keys: [
      { key: 'Enter', does: 'edit-note' },
      { key: 'Space', does: 'select-note' },
      { key: 'Delete', does: 'delete-note' },
    ],
  },
  {
    view: 'reference',
    keys: [
      { key: 'J', does: 'next-in-list' },
      { key: 'K', does: 'previous-in-list' },
      { key: 'Space', does: 'tick-gap' },
      { key: 'Enter', does: 'open-nearest' },
    ],
  },
] as const;
