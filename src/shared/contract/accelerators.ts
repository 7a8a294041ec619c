/**
 * The usual keys. `keys/key-actions.ts` makes one table of them with what the reader chose, which the menu, the window's
 * shortcuts, the views and the list of keys all follow.
 */
import type { Command } from './commands';

/** Electron's spelling; `CmdOrCtrl` is Command on macOS and Control elsewhere. */
export const accelerators: Readonly<Partial<Record<Command, string>>> = {
  'view-read': 'CmdOrCtrl+1',
  'view-compare': 'CmdOrCtrl+2',
  'view-notes': 'CmdOrCtrl+3',
  'view-pack': 'CmdOrCtrl+4',
  'view-reference': 'CmdOrCtrl+5',
  'view-library': 'CmdOrCtrl+Shift+O',
  'new-window': 'CmdOrCtrl+Shift+N',
  'open-folder': 'CmdOrCtrl+O',
  search: 'CmdOrCtrl+K',
  find: 'CmdOrCtrl+F',
  'find-next': 'F3',
  'find-previous': 'Shift+F3',
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
  'lock-now': 'CmdOrCtrl+L',
  shortcuts: 'CmdOrCtrl+/',
};

/** Keys that do the same and stay, because every program has them. */
export const furtherKeys: Readonly<Partial<Record<Command, string>>> = {
  'find-next': 'CmdOrCtrl+G',
  'find-previous': 'CmdOrCtrl+Shift+G',
};

/** Single letters, in effect where no text is being written. A command with an accelerator too keeps that always. */
export const letterKeys: Readonly<Partial<Record<Command, string>>> = {
  'new-note': 'n',
  highlight: 'h',
  bookmark: 'b',
  'resolve-question': 'r',
  lenses: 'l',
  'show-everything': 'Shift+L',
  shortcuts: '?',
};

/**
 * What each view does with the keys that are its own, by the heading they stand under. `does` names the message
 * `keys.<does>`, and `label-<colour>` has the name of the label; several keys in a line do alike. One of them at the most
 * is the reader's to change: those that mean the same in every program (`conventionOf`) stay.
 */
export const viewKeys = [
  {
    heading: 'app.read',
    lines: [
      { keys: ['Up', 'K'], does: 'previous-sentence' },
      { keys: ['Down', 'J'], does: 'next-sentence' },
      { keys: ['Home', 'End'], does: 'end-sentences' },
      { keys: ['Left'], does: 'previous-statement' },
      { keys: ['Right'], does: 'next-statement' },
      { keys: ['Enter'], does: 'enter-panel' },
      { keys: ['V'], does: 'select-words' },
      { keys: ['T'], does: 'tag-here' },
      { keys: ['Q'], does: 'ask-here' },
      { keys: [']'], does: 'next-note' },
      { keys: ['['], does: 'previous-note' },
      { keys: ['Esc'], does: 'go-back' },
    ],
  },
  {
    heading: 'keys.passage',
    lines: [
      { keys: ['Left', 'Right'], does: 'move-words' },
      { keys: ['Up', 'Down'], does: 'choose-sentence' },
      { keys: ['PageUp', 'PageDown'], does: 'choose-block' },
      { keys: ['Home', 'End'], does: 'end-words' },
      { keys: ['Shift+Left', 'Shift+Right'], does: 'extend-words' },
      { keys: ['Shift+Up', 'Shift+Down'], does: 'extend-sentences' },
      { keys: ['Shift+PageUp', 'Shift+PageDown'], does: 'extend-blocks' },
      { keys: ['Shift+Home', 'Shift+End'], does: 'extend-ends' },
      { keys: ['1'], does: 'label-straw' },
      { keys: ['2'], does: 'label-sage' },
      { keys: ['3'], does: 'label-sky' },
      { keys: ['4'], does: 'label-rose' },
      { keys: ['5'], does: 'label-lilac' },
      { keys: ['6'], does: 'label-apricot' },
      { keys: ['T'], does: 'tag-passage' },
      { keys: ['Q'], does: 'ask-passage' },
      { keys: ['C'], does: 'copy-passage' },
      { keys: ['Enter'], does: 'passage-tools' },
      { keys: ['Esc'], does: 'leave-passage' },
    ],
  },
  {
    heading: 'keys.writing',
    lines: [
      { keys: ['CmdOrCtrl+Enter'], does: 'save-note' },
      { keys: ['Esc'], does: 'leave-note' },
    ],
  },
  {
    heading: 'app.compare',
    lines: [
      { keys: ['Up', 'Down', 'Left', 'Right'], does: 'move-cells' },
      { keys: ['PageUp', 'PageDown'], does: 'page-of-rows' },
      { keys: ['Home', 'End'], does: 'end-cells' },
      { keys: ['CmdOrCtrl+Home'], does: 'first-cell' },
      { keys: ['CmdOrCtrl+End'], does: 'last-cell' },
      { keys: ['Enter'], does: 'open-sentence' },
      { keys: ['Esc'], does: 'back-to-cell' },
      { keys: ['G'], does: 'next-gap' },
      { keys: ['Shift+G'], does: 'previous-gap' },
      { keys: ['C', 'CmdOrCtrl+C'], does: 'copy-cell' },
    ],
  },
  {
    heading: 'app.notes',
    lines: [
      { keys: ['/'], does: 'find-notes' },
      { keys: ['Up', 'Down', 'Home', 'End'], does: 'move-notes' },
      { keys: ['Enter'], does: 'edit-note' },
      { keys: ['Space'], does: 'select-note' },
      { keys: ['Shift+Up', 'Shift+Down', 'Shift+Home', 'Shift+End'], does: 'select-range' },
      { keys: ['CmdOrCtrl+A'], does: 'select-all-notes' },
      { keys: ['Delete'], does: 'delete-note' },
      { keys: ['Esc'], does: 'select-none' },
    ],
  },
  {
    heading: 'reference.map',
    lines: [
      { keys: ['Up', 'Down', 'Left', 'Right'], does: 'move-marks' },
      { keys: ['Home', 'End'], does: 'end-marks' },
      { keys: ['CmdOrCtrl+Home'], does: 'first-mark' },
      { keys: ['CmdOrCtrl+End'], does: 'last-mark' },
      { keys: ['Enter'], does: 'open-mark' },
    ],
  },
  {
    heading: 'reference.gaps',
    lines: [
      { keys: ['Down', 'J'], does: 'next-in-list' },
      { keys: ['Up', 'K'], does: 'previous-in-list' },
      { keys: ['Home', 'End'], does: 'end-list' },
      { keys: ['Space'], does: 'tick-gap' },
      { keys: ['Enter'], does: 'open-nearest' },
    ],
  },
  {
    heading: 'keys.search',
    lines: [
      { keys: ['Up', 'Down', 'Home', 'End'], does: 'move-results' },
      { keys: ['PageUp', 'PageDown'], does: 'page-results' },
      { keys: ['Tab', 'Alt+Down'], does: 'next-group' },
      { keys: ['Shift+Tab', 'Alt+Up'], does: 'previous-group' },
      { keys: ['Enter'], does: 'open-result' },
      { keys: ['CmdOrCtrl+Enter'], does: 'open-in-window' },
      { keys: ['Alt+Enter'], does: 'open-keeping' },
      { keys: ['Shift+Enter'], does: 'annotate-result' },
      { keys: ['Esc'], does: 'leave-search' },
    ],
  },
] as const;
