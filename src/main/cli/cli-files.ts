/** Files that the reader names on the command line: what cannot be done to one is said in a sentence that names it. */
import { readFile, stat } from 'node:fs/promises';
import { reasonOf } from '../../shared/reason-of';
import { checkWritable, writeWhole } from '../pack/pack-file';
import { say } from '../say';

/** Writes the bytes whole or not at all. Rejects with the file and the reason. */
export async function writeAnswer(file: string, bytes: Uint8Array): Promise<void> {
  await checkAnswerFile(file);
  await writeWhole(file, bytes).catch((error: unknown) => cannotWrite(file, error));
}

/** Resolves when the file could be written. Rejects with the file and the reason. */
export async function checkAnswerFile(file: string): Promise<void> {
  await checkWritable(file).catch((error: unknown) => cannotWrite(file, error));
}

function cannotWrite(file: string, error: unknown): never {
  throw new Error(say('cli.file.unwritable', { file, reason: reasonOf(error) }), { cause: error });
}

/** The bytes of the file. One that is larger than the limit is refused before it is read. */
export async function readGiven(file: string, limitBytes: number): Promise<Uint8Array> {
  const found = await stat(file).then(
    (stats) => stats,
    (error: unknown) => refuse(file, error),
  );
  if (!found.isFile()) throw new Error(say('cli.file.unreadable', { file, reason: say('cli.file.not-one') }));
  if (found.size > limitBytes) {
    throw new Error(say('cli.notes.import.large', { file, megabytes: `${limitBytes / 2 ** 20}` }));
  }
  return readFile(file).catch((error: unknown) => refuse(file, error));
}

function refuse(file: string, error: unknown): never {
  if (isMissing(error)) throw new Error(say('cli.file.missing', { file }), { cause: error });
  throw new Error(say('cli.file.unreadable', { file, reason: readingReason(error) }), { cause: error });
}

function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Why a file cannot be read, in words; what has none keeps its own. */
function readingReason(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say('cli.file.forbidden');
    case 'EISDIR':
      return say('cli.file.not-one');
    default:
      return reasonOf(error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
