/** The window's calls on diagnostics. They are shown, copied and saved; nothing is sent. */
import { clipboard } from 'electron';
import type { LecternApi } from '../../shared/contract/api';
import type { Diagnostics } from '../../shared/contract/diagnostics';
import { diagnosticsAsText } from '../../shared/diagnostics/diagnostics-text';
import { saveFile } from '../export/save-file';
import { faultIn } from '../log/fault';
import type { Log } from '../log/log';
import { say } from '../say';

export type DiagnosticsCalls = Pick<LecternApi, 'readDiagnostics' | 'tellDiagnostics' | 'tellFault'>;

/** What is copied or saved is what was read last, which is what the reader saw. */
export function createDiagnosticsCalls(read: () => Diagnostics, log: Log): DiagnosticsCalls {
  let latest: Diagnostics | null = null;
  return {
    readDiagnostics: async () => (latest = read()),
    tellDiagnostics: async (way) => {
      const text = diagnosticsAsText((latest ??= read()), say);
      if (way === 'save')
        return saveFile({
          name: say('diagnostics.file'),
          extension: 'txt',
          filesOf: say('diagnostics.files'),
          bytes: new TextEncoder().encode(text),
          unwritable: (file, reason) => say('diagnostics.unwritable', { file, reason }),
        });
      await clipboard.writeText(text);
      return null;
    },
    tellFault: async (fault) => log.write({ kind: 'fault', where: 'a window', faults: [faultIn(fault)] }),
  };
}
