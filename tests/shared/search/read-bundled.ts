import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Briefing, BriefingFileSchema } from '../../../src/shared/briefing/briefing';
import { lookUp } from '../../../src/shared/briefing/lookup';
import type { Searchable } from '../../../src/shared/search/searchable';
import { listSearchables } from '../../../src/shared/search/searchables';

/** The bundled briefing as the program opens it, without the checks, which have their own tests. */
export function readBundledBriefing(): Briefing {
  const folder = join(import.meta.dirname, '../../../resources/briefings/berlin-guarantees');
  const file = BriefingFileSchema.parse(JSON.parse(readFileSync(join(folder, 'briefing.json'), 'utf8')));
  const blocks = file.blocks.map((block) => {
    let start = 0;
    const sentences = block.sentences.map(({ id, text }) => {
      const sentence = {
        id,
        blockId: block.id,
        number: Number(id.slice(1)),
        text,
        start,
        end: start + text.length,
      };
      start = sentence.end + 1;
      return sentence;
    });
    return { ...block, sentences, text: sentences.map((sentence) => sentence.text).join(' ') };
  });
  return { ...file, blocks, editionHash: '0'.repeat(64) };
}

/** What can be found in it. */
export function entriesOfBundled(): readonly Searchable[] {
  const briefing = readBundledBriefing();
  return listSearchables(briefing, lookUp(briefing));
}
