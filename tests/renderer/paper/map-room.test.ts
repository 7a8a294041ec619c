import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/shared/messages/catalogue';
import type { Source } from '../../../src/shared/briefing/statement';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { readMap } from '../../../src/renderer/parts/map/map-content';
import { layOutMapOnPage } from '../../../src/renderer/paper/map-room';
import { wideRoom } from '../../../src/renderer/paper/page-rules';
import { openBundledBriefing } from '../../main/bundled-briefing';

const names = {
  outside: messages['map.outside'],
  whoSaysSo: messages['map.who-says-so'],
  source: (source: Source) => messages[`map.source.${source}`],
};
const briefing = await openBundledBriefing();
const lookup = lookUp(briefing);
const content = readMap(briefing, lookup);

describe('the map on paper', () => {
  test.each(['A4', 'Letter'] as const)(
    'has room on one landscape page of %s, in letters of 9 pt',
    (paper) => {
      const layout = layOutMapOnPage({ content, briefing, lookup, names }, paper);
      const room = wideRoom(paper);
      expect(layout?.width).toBeLessThanOrEqual(room.width + 0.1);
      expect(layout?.height).toBeLessThanOrEqual(room.height);
      expect(layout?.textSize).toBeGreaterThanOrEqual(12);
      expect(layout?.measures.row).toBeGreaterThanOrEqual(12);
    },
  );

  test('is no drawing where sentences or topics are too many for the page', () => {
    const numbers = Array.from({ length: 100 }, () => content.numbers).flat();
    expect(layOutMapOnPage({ content: { ...content, numbers }, briefing, lookup, names }, 'A4')).toBeNull();
    const blocks = [...content.blocks, ...content.blocks, ...content.blocks];
    expect(layOutMapOnPage({ content: { ...content, blocks }, briefing, lookup, names }, 'A4')).toBeNull();
  });
});
