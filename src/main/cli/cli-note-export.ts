/** `lectern notes export`: the notes in a format that others read, to a file or to whoever reads the answer. */
import { type Command, Option } from 'commander';
import { resolve } from 'node:path';
import { noteExtensions, noteFormats, type NoteFormat } from '../../shared/note-export/request';
import { defaultSettings } from '../../shared/contract/settings';
import type { CliContext } from './cli-context';
import { checkAnswerFile, writeAnswer } from './cli-files';
import { openOne, readNotes } from './cli-note-briefing';
import { placeNotesIn } from '../anchoring/anchor-notes';
import { listEditions } from '../anchoring/editions';
import { listLineages } from '../notes/lineages';
import { exportNotes } from '../export/notes-export';
import { say } from '../say';
import { readSettings } from '../store/settings-store';

interface Asked {
  readonly briefing?: string;
  readonly format: NoteFormat;
  readonly out?: string;
  readonly json?: boolean;
}

/** Formats that are archives: a screen would show signs without sense. */
const archives: ReadonlySet<NoteFormat> = new Set(['docx', 'annotations']);

/** Adds the command. With `--json` it answers which file holds how many notes, and the file must be named. */
export function addNoteExport(command: (name: string) => Command, context: CliContext): void {
  command('export')
    .addOption(
      new Option('--format <format>', say('cli.notes.export.format'))
        .choices(noteFormats)
        .makeOptionMandatory(),
    )
    .option('--out <file>', say('cli.notes.export.out'))
    .option('--json', say('cli.json'))
    .action(async ({ briefing: id, format, out, json }: Asked) => {
      const file = out === undefined ? null : resolve(out);
      if (file === null && json) throw new Error(say('cli.notes.export.json-needs-out'));
      if (file === null && archives.has(format) && process.stdout.isTTY) {
        throw new Error(say('cli.notes.export.archive', { format, extension: noteExtensions[format] }));
      }
      // What cannot be written is refused before any work is done.
      if (file !== null) await checkAnswerFile(file);
      const briefing = await openOne(context, id);
      const notes = readNotes(context, briefing);
      const store = context.reading();
      const editions = store ? listEditions(store, briefing.id) : new Map();
      const bytes = await exportNotes(format, {
        notes,
        anchors: placeNotesIn(briefing, notes, editions).anchors,
        lineages: store ? listLineages(store, briefing.id) : new Map(),
        briefing,
        labelNames: (store ? readSettings(store) : defaultSettings).labelNames,
        templates: context.folders().templates,
        atMs: Date.now(),
      });
      if (file === null) process.stdout.write(bytes);
      else {
        await writeAnswer(file, bytes);
        context.tellPlain();
        context.answer(json, { file, format, notes: notes.length }, () => [file]);
      }
    });
}
