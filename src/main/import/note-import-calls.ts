/** The calls that take in notes from a file: shown first, carried out when the reader says so, and told in a report. */
import { basename, resolve } from 'node:path';
import type { DatabaseSync } from '../store/engine';
import type { LecternApi } from '../../shared/contract/api';
import type { ImportReport, LostNotes } from '../../shared/note-import/report';
import { reportLines } from '../../shared/note-import/report-lines';
import { reasonOf } from '../../shared/reason-of';
import { readGiven } from '../cli/cli-files';
import { listEditions } from '../anchoring/editions';
import type { GivenFile } from './given-notes';
import type { ReadGiven } from './import-thread';
import { importLimitBytes } from './note-file';
import { importGiven, previewImport } from './notes-import';
import { say } from '../say';
import type { Services } from '../services';

export type NoteImportCalls = Pick<
  LecternApi,
  'chooseNoteFile' | 'readNoteFileAt' | 'previewImport' | 'importNotes' | 'tellImport'
>;

export interface NoteImportParts {
  readonly services: Pick<Services, 'openBriefing' | 'now'>;
  readonly database: () => DatabaseSync;
  readonly readGivenFile: ReadGiven;
  /** The system's dialog; null when the reader cancels. */
  readonly chooseFile: () => Promise<string | null>;
  readonly copyText: (text: string) => Promise<void>;
  /** Asks where, and writes the text there; answers the path, or null on cancel. */
  readonly saveText: (name: string, text: string) => Promise<string | null>;
  readonly onNotesChanged: (briefingId: string) => void;
}

/** What was read last: the file need not be there any more when it is imported. */
interface Reading {
  readonly importId: number;
  readonly briefingId: string;
  readonly file: string;
  readonly given: GivenFile;
  readonly report: ImportReport;
  readonly tense: 'will' | 'did';
}

/** Builds the calls. The page knows numbers, and never a path. */
export function createNoteImportCalls(parts: NoteImportParts): NoteImportCalls {
  const { services, database } = parts;
  let latest: Reading | null = null;
  let lastId = 0;
  const found = (importId: number): Reading => {
    if (latest?.importId !== importId) throw new Error(say('import.gone'));
    return latest;
  };
  const optionsOf = async ({ briefingId, file }: Reading, lost?: LostNotes) => ({
    briefing: await services.openBriefing(briefingId),
    file,
    atMs: services.now(),
    lost,
  });
  const read = async (briefingId: string, path: string) => {
    const briefing = await services.openBriefing(briefingId);
    const file = basename(path);
    const atMs = services.now();
    try {
      const bytes = await readGiven(resolve(path), importLimitBytes);
      const editions = listEditions(database(), briefingId);
      const given = await parts.readGivenFile({ bytes, options: { briefing, editions, name: file, atMs } });
      const report = previewImport(database(), given, { briefing, file, atMs });
      lastId += 1;
      latest = { importId: lastId, briefingId, file, given, report, tense: 'will' };
      return { ...report, importId: lastId };
    } catch (error) {
      // Sentences on the file itself name it already, by its path, which the page is not told.
      const reason = reasonOf(error).replaceAll(resolve(path), file);
      throw new Error(reason.includes(file) ? reason : say('import.refused', { file, reason }), {
        cause: error,
      });
    }
  };
  return {
    chooseNoteFile: async (briefingId) => {
      const path = await parts.chooseFile();
      return path === null ? null : read(briefingId, path);
    },
    readNoteFileAt: read,
    previewImport: async (importId, lost) => {
      const reading = found(importId);
      const report = previewImport(database(), reading.given, await optionsOf(reading, lost));
      latest = { ...reading, report, tense: 'will' };
      return { ...report, importId };
    },
    importNotes: async (importId, lost) => {
      const reading = found(importId);
      const report = importGiven(database(), reading.given, await optionsOf(reading, lost));
      latest = { ...reading, report, tense: 'did' };
      // The report first: with many notes the views take their time.
      setImmediate(() => parts.onNotesChanged(reading.briefingId));
      return report;
    },
    tellImport: async (importId, way) => {
      const { report, tense, file } = found(importId);
      const text = `${reportLines(report, tense, say).join('\n')}\n`;
      if (way === 'save') return parts.saveText(say('import.report.name', { file }), text);
      await parts.copyText(text);
      return null;
    },
  };
}
