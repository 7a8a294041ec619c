/** Errors of the main process that nothing else caught: the log has them, and the reader is asked whether to start again. */
import { app, dialog } from 'electron';
import { faultsOf } from '../log/fault';
import type { Log } from '../log/log';

/** Call first of all. Asks once at a time: one fault often comes with others. */
export function catchFaults(log: Log): void {
  let isAsking = false;
  const caught = (error: unknown): void => {
    log.write({ kind: 'fault', where: 'the program', faults: faultsOf(error) });
    if (isAsking) return;
    isAsking = true;
    void ask().finally(() => {
      isAsking = false;
    });
  };
  process.on('uncaughtException', caught);
  process.on('unhandledRejection', caught);
}

async function ask(): Promise<void> {
  await app.whenReady();
  const { say } = await import('../say');
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: say('crash.fault'),
    detail: say('crash.fault.detail'),
    buttons: [say('crash.start-again'), say('crash.go-on')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return;
  app.relaunch();
  // The windows put on the disk what is being written, as at every end.
  app.quit();
}
