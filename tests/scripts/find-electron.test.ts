import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElectron } from '../../scripts/find-electron.mjs';
import { officialPath, officialVersion } from '../../scripts/official-release.mjs';
import { hasPinnedRelease, pinnedRelease } from '../../scripts/pinned-release.mjs';
import { temporaryFolder } from './temporary-folder';

function neverSay(line: string): void {
  throw new Error(`nothing should be told here: ${line}`);
}

describe('finding Electron', () => {
  it('takes the one that is named before all others', async () => {
    const folder = temporaryFolder({ electron: '', version: 'v45.0.0\n' });
    const path = join(folder, 'electron');
    expect(await findElectron(neverSay, { ELECTRON_EXEC_PATH: path })).toEqual({
      path,
      version: '45.0.0',
      source: 'named',
    });
  });

  it('says so when the one that is named is not there', async () => {
    await expect(findElectron(neverSay, { ELECTRON_EXEC_PATH: '/nowhere/electron' })).rejects.toThrow(
      'ELECTRON_EXEC_PATH names /nowhere/electron, which does not exist.',
    );
  });

  it.runIf(hasPinnedRelease() && officialPath() === null)(
    'takes the pinned copy at once after a download that failed lately',
    async () => {
      const program = 'the program';
      const kept = `lectern/electron/${pinnedRelease.version}-linux-x64`;
      const cache = temporaryFolder({
        [`lectern/electron/${officialVersion()}-not-to-be-had`]: '',
        [`${kept}/dist/electron`]: program,
        [`${kept}/verified.json`]: JSON.stringify({ executableBytes: program.length }),
      });
      const path = join(cache, kept, 'dist/electron');
      chmodSync(path, 0o755);
      expect(await findElectron(neverSay, { XDG_CACHE_HOME: cache })).toEqual({
        path,
        version: pinnedRelease.version,
        source: 'pinned',
      });
    },
  );
});
