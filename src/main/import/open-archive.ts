/** An EPUB annotations archive: a ZIP with the set as `annotations.json`. Nothing else in it is ever unpacked. */
import { unzipSync } from 'fflate';
import { say } from '../say';

const setName = 'annotations.json';

/** True when the bytes begin as a ZIP archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The set's bytes. Throws with a sentence when the archive is damaged, has no set, or its set would be larger than
 * `limit` bytes: it is then not unpacked, and what it claims to hold is not believed either.
 */
export function openArchive(bytes: Uint8Array, limit: number): Uint8Array {
  const tooLarge = say('import.fault.swollen', { name: setName, megabytes: `${limit / 2 ** 20}` });
  let isWord = false;
  let outside: string | null = null;
  let claimed: number | null = null;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isOutside(name)) outside ??= name;
        if (name.startsWith('word/')) isWord = true;
        if (name !== setName) return false;
        claimed = originalSize;
        return originalSize <= limit;
      },
    });
  } catch (error) {
    throw new Error(say('import.fault.zip'), { cause: error });
  }
  if (outside !== null) throw new Error(say('import.fault.outside', { entry: firstOf(outside) }));
  if (claimed === null) {
    throw new Error(isWord ? say('import.fault.word') : say('import.fault.archive', { name: setName }));
  }
  const set = files[setName];
  if (!set || set.byteLength > limit) throw new Error(tooLarge);
  return set;
}

/** True for a name that would lie outside the folder that the archive is unpacked in. */
function isOutside(name: string): boolean {
  return /^(?:[\\/]|[a-z]:)/iu.test(name) || name.split(/[\\/]/u).includes('..');
}

function firstOf(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80).toWellFormed()}…` : name;
}
