import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createIndexFiles } from '../../../src/main/search/index-files';
import { readKeptIndex } from '../../../src/main/search/kept-index';
import { buildSegment } from '../../../src/shared/search/index/build-segment';
import { writeSegment } from '../../../src/shared/search/index/segment-file';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
import { listSearchables } from '../../../src/shared/search/searchables';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { writeDiskIndex } from '../../shared/search/tools/segment-on-disk';
import { openBundledBriefing } from '../bundled-briefing';
import { temporaryFolder } from '../temporary-folder';

test('the command line finds the same with either kept index, with a damaged one and with none, and writes nothing', async () => {
  const briefing = await openBundledBriefing();
  const entries = listSearchables(briefing, lookUp(briefing));
  const folder = temporaryFolder();
  const files = createIndexFiles(folder);
  const expectSame = async (isKept: boolean): Promise<void> => {
    const before = readdirSync(folder);
    const kept = await readKeptIndex(folder, briefing.id);
    expect((await kept.of(entries)) !== null).toBe(isKept);
    for (const query of ['guarant', '"the agreement"', 'war -peace', 'kind:criticism', 'garantees'])
      expect(searchBriefing(briefing, [], query, { kept: await kept.of(entries) })).toEqual(
        searchBriefing(briefing, [], query),
      );
    kept.close();
    expect(readdirSync(folder)).toEqual(before);
  };
  await expectSame(false);
  const file = await writeSegment(buildSegment(entries), entries);
  await files.keep(briefing.id, file);
  await expectSame(true);
  file[file.length - 9] = (file[file.length - 9] ?? 0) ^ 1;
  await files.keep(briefing.id, file);
  await expectSame(false);
  writeDiskIndex(join(folder, `${briefing.id}.fts`), entries);
  await expectSame(true);
});
