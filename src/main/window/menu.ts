/** The native menu. Its items tell the window what is wanted; only what is the system's own happens here. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../shared/contract/commands';
import { type Theme, themes } from '../../shared/contract/settings';
import type { UnsavedSteps } from '../../shared/notes/unsaved-step';
import type { NotesLock } from '../../shared/contract/lock';
import type { NamedStep } from '../notes/note-history';
import { say } from '../say';
import { sayStep } from './say-step';

export interface MenuState {
  readonly theme: Theme;
  /** The keys of the commands that the system may show: none that is a letter alone. */
  readonly keys: Readonly<Partial<Record<Command, string>>>;
  readonly showsPanel: boolean;
  /** Whether the inferred assignments of the open briefing are treated as unassigned. */
  readonly treatsInferred: boolean;
  /** What undo and redo would do now, or null for nothing. */
  readonly undo: NamedStep | null;
  readonly redo: NamedStep | null;
  /** What they would do before that, in the window in front. */
  readonly unsaved: UnsavedSteps;
  /** Whether the notes have a passphrase, and are open. */
  readonly lock: NotesLock['kind'];
}

export interface MenuActions {
  /** Asks it of the window in front. */
  readonly run: (command: Command) => void;
  readonly chooseTheme: (theme: Theme) => void;
}

/** Puts the menu in place of the one before. */
export function showMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(describeMenu(state, actions)));
}

function describeMenu(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const item = (command: Command, words = say(`command.${command}`)): MenuItemConstructorOptions => {
    const accelerator = state.keys[command];
    return {
      id: command,
      label: words,
      // The window follows its keys itself; the menu shows them. macOS asks the window first in any case.
      ...(accelerator ? { accelerator, registerAccelerator: process.platform === 'darwin' } : {}),
      click: () => actions.run(command),
    };
  };
  const checkItem = (command: Command, checked: boolean): MenuItemConstructorOptions => ({
    ...item(command),
    type: 'checkbox',
    checked,
    click: (clicked) => {
      // Electron has set the mark already; it stands for what the disk holds, and follows when that has changed.
      clicked.checked = checked;
      actions.run(command);
    },
  });
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: say('menu.file'),
      submenu: [
        item('new-window'),
        item('open-folder'),
        item('view-library'),
        line,
        item('import-notes'),
        item('export-notes'),
        item('your-name'),
        item('save-pdf'),
        item('save-pack-as'),
        item('print'),
        line,
        item('restore-backup'),
        item('back-up'),
        item('passphrase', say(state.lock === 'open' ? 'command.passphrase.manage' : 'command.passphrase')),
        { ...item('lock-now'), enabled: state.lock === 'open' },
        line,
        { role: 'close', label: say('menu.close-window') },
        { role: 'quit' },
      ],
    },
    {
      label: say('menu.edit'),
      submenu: [
        item('undo', sayStep('undo', state.undo, state.unsaved.undo)),
        item('redo', sayStep('redo', state.redo, state.unsaved.redo)),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        item('find'),
        item('find-next'),
        item('find-previous'),
        line,
        item('new-note'),
        item('highlight'),
        item('bookmark'),
        item('resolve-question'),
      ],
    },
    {
      label: say('menu.view'),
      submenu: [
        item('view-read'),
        item('view-compare'),
        item('view-notes'),
        item('view-pack'),
        item('view-reference'),
        line,
        item('search'),
        checkItem('toggle-panel', state.showsPanel),
        item('label-names'),
        line,
        item('lenses'),
        item('show-everything'),
        checkItem('treat-inferred', state.treatsInferred),
        line,
        item('text-larger'),
        item('text-smaller'),
        item('text-reset'),
        {
          label: say('menu.theme'),
          submenu: themes.map((theme) => ({
            id: `theme-${theme}`,
            label: say(`menu.theme.${theme}`),
            type: 'radio' as const,
            checked: theme === state.theme,
            click: () => actions.chooseTheme(theme),
          })),
        },
        line,
        { role: 'togglefullscreen', label: say('menu.full-screen') },
        ...(app.isPackaged ? [] : [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    ...(process.platform === 'darwin' ? [{ role: 'windowMenu' } as const] : []),
    { label: say('menu.go'), submenu: [item('back'), item('forward')] },
    {
      role: 'help',
      label: say('menu.help'),
      submenu: [item('shortcuts'), item('diagnostics'), item('licences'), item('about')],
    },
  ];
}

const line = { type: 'separator' } as const;
