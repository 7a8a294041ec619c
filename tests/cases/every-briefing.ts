/** Every briefing of the project: the bundled one and the invented ones, each in its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Briefing } from '../../src/shared/briefing/briefing';
import { readBriefing } from '../../src/shared/validate/validate';
import { asFound } from './validate-bundled';

const shelves = ['../../resources/briefings/', '../fixtures/briefings/'].map(
  (path) => new URL(path, import.meta.url),
);

export interface KeptBriefing {
  /** The folder's name, which is the briefing's id. */
  readonly name: string;
  readonly json: unknown;
  readonly article: Uint8Array;
}

export const everyBriefing: readonly KeptBriefing[] = shelves.flatMap((shelf) =>
  readdirSync(shelf, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      json: JSON.parse(readFileSync(new URL(`${name}/briefing.json`, shelf), 'utf8')) as unknown,
      article: readFileSync(new URL(`${name}/article.txt`, shelf)),
    })),
);

/** The briefing of that name, opened. Throws with its problems when it does not pass. */
export function openKept(name: string): Briefing {
  const kept = everyBriefing.find((each) => each.name === name);
  if (!kept) throw new Error(`There is no briefing “${name}”.`);
  const read = readBriefing(asFound(kept.json, kept.article));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.briefing;
}
