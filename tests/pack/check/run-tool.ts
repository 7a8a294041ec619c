import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a program that reads PDFs says; rejects with its words when it fails. */
export async function runTool(name: string, args: readonly string[]): Promise<string> {
  return (await run(name, [...args], { maxBuffer: 512 * 2 ** 20 })).stdout;
}

/** The same as bytes. */
export async function runToolForBytes(name: string, args: readonly string[]): Promise<Buffer> {
  return (await run(name, [...args], { maxBuffer: 512 * 2 ** 20, encoding: 'buffer' })).stdout;
}
