/** `lectern notes import`: notes of a file, taken in as one step, or shown as they would be. */
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { reportLines } from '../../shared/note-import/report-lines';
import { reasonOf } from '../../shared/reason-of';
import type { CliContext } from './cli-context';
import { readGiven } from './cli-files';
import { openOne } from './cli-note-briefing';
import { openDatabase } from '../store/database';
import { listEditions } from '../anchoring/editions';
import { type GivenFile, readGivenFile } from '../import/given-notes';
import { importLimitBytes } from '../import/note-file';
import { importGiven, previewImport } from '../import/notes-import';
import { say } from '../say';

interface Asked {
  readonly briefing?: string;
  readonly dryRun?: boolean;
  readonly lost?: boolean;
  readonly json?: boolean;
}

/** Adds the command. Its exit code is 1 when an item was refused. */
export function addNoteImport(command: (name: string) => Command, context: CliContext): void {
  command('import')
    .argument('<file>', say('cli.notes.import.file'))
    .option('--dry-run', say('cli.notes.import.dry-run'))
    .option('--lost', say('cli.notes.import.lost'))
    .option('--no-lost', say('cli.notes.import.no-lost'))
    .option('--json', say('cli.json'))
    .action(async (file: string, { briefing: id, dryRun = false, lost, json }: Asked) => {
      const briefing = await openOne(context, id);
      const bytes = await readGiven(resolve(file), importLimitBytes);
      const atMs = Date.now();
      // Asking leaves nothing behind.
      const store = dryRun ? context.reading() : context.store();
      const given = await (async (): Promise<GivenFile> => {
        try {
          const editions = store ? listEditions(store, briefing.id) : new Map<string, ReadonlySet<string>>();
          return await readGivenFile(bytes, { briefing, editions, name: basename(file), atMs });
        } catch (error) {
          throw new Error(say('import.refused', { file, reason: reasonOf(error) }), { cause: error });
        }
      })();
      const options = {
        briefing,
        file: basename(file),
        atMs,
        lost: lost === undefined ? undefined : lost ? ('taken' as const) : ('left' as const),
      };
      const report = dryRun
        ? previewImport(store ?? openDatabase(':memory:'), given, options)
        : importGiven(context.store(), given, options);
      context.answer(json, report, () => reportLines(report, dryRun ? 'will' : 'did', say));
      if (report.counts.refused > 0) context.fail();
    });
}
