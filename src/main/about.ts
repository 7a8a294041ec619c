import type { About } from '../shared/contract/api';
import { sqliteVersion } from './store/engine';

/** The versions of the program and of what it stands on. */
export function readAbout(version: string): About {
  const { electron, chrome, node } = process.versions;
  return { lectern: version, electron, chromium: chrome, node, sqlite: sqliteVersion() };
}
