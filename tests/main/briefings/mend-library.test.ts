import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBriefing, surveyBriefings } from '../../../src/main/briefings/library';
import { mendLibrary } from '../../../src/main/briefings/mend-library';
import { writeVariant } from '../briefing-variant';
import { temporaryFolder } from '../temporary-folder';

const unique = '01234567-89ab-cdef-0123-456789abcdef';

describe('a library after a program that ended in the midst of its work', () => {
  it('drops a copy that never became whole, which nobody ever saw', async () => {
    const library = temporaryFolder();
    writeVariant(join(library, '.coming-x1y2z3'), { id: 'mine' });
    expect(await surveyBriefings([library])).toEqual({ briefings: [], broken: [], hidden: [] });
    mendLibrary(library);
    expect(readdirSync(library)).toEqual([]);
  });

  it('gives a folder its name back when the one that was to replace it is not there', async () => {
    const library = temporaryFolder();
    const own = writeVariant(join(library, 'my own'), { id: 'mine', edition: '1' });
    renameSync(own, join(library, `.aside-${unique}-my own`));
    mendLibrary(library);
    expect(readdirSync(library)).toEqual(['my own']);
    expect((await openBriefing([library], 'mine')).edition).toBe('1');
  });

  it('drops the old one when the new one is in its place', async () => {
    const library = temporaryFolder();
    writeVariant(join(library, 'mine'), { id: 'mine', edition: '2' });
    writeVariant(join(library, `.aside-${unique}-mine`), { id: 'mine', edition: '1' });
    mendLibrary(library);
    expect(readdirSync(library)).toEqual(['mine']);
    expect((await openBriefing([library], 'mine')).edition).toBe('2');
  });

  it('leaves everything else alone, and makes nothing where there is none', () => {
    const library = temporaryFolder();
    mkdirSync(join(library, '.hidden'));
    cpSync(writeVariant(join(library, 'mine')), join(library, 'aside-mine'), { recursive: true });
    mkdirSync(join(library, `.aside-${unique}-`));
    mendLibrary(library);
    expect(readdirSync(library).toSorted()).toEqual([`.aside-${unique}-`, '.hidden', 'aside-mine', 'mine']);
    mendLibrary(join(library, 'nothing'));
    expect(existsSync(join(library, 'nothing'))).toBe(false);
  });
});
