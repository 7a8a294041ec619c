/** A pack from the command line: no window is shown, nothing is written but the file that was asked for. */
import { app, session } from 'electron';
import { createShelf } from '../briefings/briefing-shelf';
import { readElsewhere } from '../store/read-elsewhere';
import { listEditions } from '../anchoring/editions';
import type { Folders } from '../folders';
import { listGrades } from '../notes/grades';
import { listTickedGaps } from '../notes/gap-ticks';
import type { RefusalLog } from '../security/refusal-log';
import { listNotes } from '../notes/notes';
import { serveAssets } from '../window/protocol';
import { defaultSettings } from '../../shared/contract/settings';
import { readSettings } from '../store/settings-store';
import type { Services } from '../services';
import { createWindows } from '../window/windows';
import { say } from '../say';
import { isLocked, unlockNotes } from '../cli/unlock-notes';
import { reasonOf } from '../../shared/reason-of';

export interface HiddenRun {
  /** What follows the word `pack`. */
  readonly args: readonly string[];
  /** The file that holds the passphrase of locked notes; null to ask for it. */
  readonly passphraseFile: string | null;
}

/** Runs `pack` with these arguments and ends the program with its code: 1 with a sentence when it failed. */
export async function printHidden(
  folders: Folders,
  refusals: RefusalLog,
  { args, passphraseFile }: HiddenRun,
): Promise<void> {
  // The end of the hidden window is not the end of the run.
  app.on('window-all-closed', () => undefined);
  try {
    await app.whenReady();
    unlockNotes(folders.notesFile, passphraseFile ?? undefined);
    const database = readElsewhere(folders.notesFile);
    const services: Services = {
      openBriefing: createShelf(folders.briefings).openBriefing,
      listNotes: (briefingId) => (database ? listNotes(database, briefingId) : []),
      listEditions: (briefingId) => (database ? listEditions(database, briefingId) : new Map()),
      listGrades: (briefingId) => (database ? listGrades(database, briefingId) : []),
      listTickedGaps: (briefingId) => (database ? listTickedGaps(database, briefingId) : []),
      readCreator: () => (database ? readSettings(database) : defaultSettings).creator,
      labelNames: () => (database ? readSettings(database) : defaultSettings).labelNames,
      packPresets: () => (database ? readSettings(database) : defaultSettings).packPresets,
      now: Date.now,
      windows: createWindows(),
      packBytes: new Map(),
    };
    serveAssets(session.defaultSession, {
      folder: folders.renderer,
      servePreview: (packId) => services.packBytes.get(packId),
      onRefused: (address) => refusals.refuse('request', address),
    });
    const { runPackCommand } = await import('./pack-command');
    const code = await runPackCommand(args, services);
    if (code === 0 && isLocked(folders.notesFile)) process.stderr.write(`${say('lock.plain-file')}\n`);
    app.exit(code);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    app.exit(1);
  }
}
