/** A window with words that lie on no disk is not closed before the reader has said so. */
import { type BrowserWindow, dialog } from 'electron';
import { say } from '../say';

/** The page stays, and the reader is asked; whoever wants it closed all the same has it closed. */
export function holdOpen(window: BrowserWindow): void {
  let isAsking = false;
  window.webContents.on('will-prevent-unload', () => {
    if (isAsking) return;
    isAsking = true;
    void ask(window).finally(() => {
      isAsking = false;
    });
  });
}

async function ask(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('close.refused'),
    detail: say('close.refused.detail'),
    buttons: [say('close.keep-open'), say('close.lose')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1 && !window.isDestroyed()) window.destroy();
}
