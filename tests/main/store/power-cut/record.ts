/** What a program wrote and what it brought to the disk, as the system was asked for it. Needs strace. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Deed =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: string; readonly size: number }
  /** Of a file its bytes, of a folder the names in it. */
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'make'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'say'; readonly text: string };

const calls =
  'openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat2,unlink,unlinkat,copy_file_range';

export const canRecord = spawnSync('strace', ['-V']).status === 0;

/** Runs it to its end; the deeds of every file below the folder, in the order in which they were done. */
export function record(command: readonly string[], folder: string, env: NodeJS.ProcessEnv): readonly Deed[] {
  const trace = `${folder}.trace`;
  const options = ['-f', '-y', '-xx', '-s', '10000000', '-e', `trace=${calls}`, '-o', trace];
  const run = spawnSync('strace', [...options, ...command], { env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.status !== 0) throw new Error(`The program could not be recorded: ${run.stderr}`);
  return readTrace(readFileSync(trace, 'latin1'), folder);
}

/** Calls that another thread's interrupted stand in two lines; they are done when they return. */
function readTrace(trace: string, folder: string): readonly Deed[] {
  const begun = new Map<string, string>();
  const ends = new Map<string, number>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/su.exec(line) ?? [];
    if (rest.endsWith(' <unfinished ...>')) {
      begun.set(thread, rest.slice(0, -' <unfinished ...>'.length));
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/su.exec(rest);
    const call = resumed ? `${begun.get(thread) ?? ''}${resumed[1] ?? ''}` : rest;
    return readCall(call, folder, ends);
  });
}

const text = (hex: string): string => bytesOf(hex).toString('utf8');
const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(String.raw`\x`, ''), 'hex');
const string = String.raw`"((?:\\x[0-9a-f]{2})*)"`;
const opened = String.raw`\d+<((?:\\x[0-9a-f]{2})*|[^>]*)>`;

/** `ends` are those of files that are written one after the other. */
function readCall(call: string, folder: string, ends: Map<string, number>): readonly Deed[] {
  const inside = (file: string): boolean => file.startsWith(folder);
  const [, name = ''] = /^(\w+)\(/u.exec(call) ?? [];
  const failed = / = -1 /u.test(call.slice(-200));
  if (failed) return [];
  const match = (pattern: string): readonly string[] | null => new RegExp(pattern, 'su').exec(call);
  const path = (given = ''): string => (given.startsWith(String.raw`\x`) ? text(given) : given);
  switch (name) {
    case 'openat': {
      const [, given = ''] = match(`^openat\\([^,]*, ${string}`) ?? [];
      const file = text(given);
      if (!inside(file) || !call.includes('O_CREAT')) return [];
      ends.set(file, 0);
      return [
        { kind: 'make', file },
        ...(call.includes('O_TRUNC') ? [{ kind: 'cut' as const, file, size: 0 }] : []),
      ];
    }
    case 'pwrite64': {
      const [, given, hex = '', at = ''] = match(`^pwrite64\\(${opened}, ${string}, \\d+, (\\d+)\\)`) ?? [];
      const file = path(given);
      return inside(file) ? [{ kind: 'write', file, at: Number(at), bytes: bytesOf(hex) }] : [];
    }
    case 'write': {
      const [, given, hex = ''] = match(`^write\\(${opened}, ${string}`) ?? [];
      if (call.startsWith('write(1<')) return [{ kind: 'say', text: text(hex) }];
      const file = path(given);
      if (!inside(file)) return [];
      const bytes = bytesOf(hex);
      const at = ends.get(file) ?? 0;
      ends.set(file, at + bytes.length);
      return [{ kind: 'write', file, at, bytes }];
    }
    case 'ftruncate': {
      const [, given, size = ''] = match(`^ftruncate\\(${opened}, (\\d+)\\)`) ?? [];
      const file = path(given);
      return inside(file) ? [{ kind: 'cut', file, size: Number(size) }] : [];
    }
    case 'fsync':
    case 'fdatasync': {
      const file = path(match(`^\\w+\\(${opened}\\)`)?.[1]);
      return inside(file) ? [{ kind: 'sync', file }] : [];
    }
    case 'rename':
    case 'renameat2': {
      const [from = '', to = ''] = [...call.matchAll(new RegExp(string, 'gsu'))].map(([, hex = '']) =>
        text(hex),
      );
      return inside(from) ? [{ kind: 'rename', file: from, to }] : [];
    }
    case 'unlink':
    case 'unlinkat': {
      const [, hex = ''] = match(string) ?? [];
      const file = text(hex);
      return inside(file) ? [{ kind: 'remove', file }] : [];
    }
    case 'copy_file_range':
      throw new Error('A file was copied by the system: what of it is on the disk is not known here.');
    default:
      return [];
  }
}
