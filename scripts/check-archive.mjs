import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Rejects unless the file has this SHA-512, written as npm writes it (`sha512-…` in base64).
 * @param {string} file
 * @param {string} integrity
 */
export async function checkIntegrity(file, integrity) {
  const found = `sha512-${await digest(file, 'sha512', 'base64')}`;
  if (found !== integrity) throw new Error(`the archive is not the pinned one (${found})`);
}

/**
 * Rejects unless the folder holds exactly the files of the list, each with its SHA-256 in hex. A link, an extra
 * file and a missing one are refused like a changed one; the message names the first of them.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} list paths with forward slashes
 */
export async function checkTree(folder, list) {
  const found = filesOf(folder, '');
  const extra = found.find(({ path, isPlain }) => !isPlain || !Object.hasOwn(list, path));
  if (extra) throw new Error(`${extra.path} does not belong to the release`);
  const paths = new Set(found.map(({ path }) => path));
  for (const [path, expected] of Object.entries(list)) {
    if (!paths.has(path)) throw new Error(`${path} is missing`);
    if ((await digest(join(folder, path), 'sha256', 'hex')) !== expected)
      throw new Error(`${path} was changed`);
  }
}

/**
 * @param {string} folder
 * @param {string} prefix
 * @returns {{ readonly path: string, readonly isPlain: boolean }[]}
 */
function filesOf(folder, prefix) {
  return readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const stat = lstatSync(join(folder, path));
    return stat.isDirectory() ? filesOf(folder, path) : [{ path, isPlain: stat.isFile() }];
  });
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 */
async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}
