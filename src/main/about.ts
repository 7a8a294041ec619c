import type { About } from '../shared/contract/api';

/** The versions of the program and of what it stands on. */
export function readAbout(version: string): About {
  const { electron, chrome, node, sqlite } = process.versions;
  return { lectern: version, electron, chromium: chrome, node, sqlite: sqlite ?? '' };
}
