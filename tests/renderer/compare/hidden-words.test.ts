import { expect, it } from 'vitest';
import { hiddenWords } from '../../../src/renderer/compare/hidden-words';
import { rowsOf } from '../../../src/renderer/compare/rows';
import { showRows } from '../../../src/renderer/compare/show-rows';
import { wholeTable } from '../../../src/renderer/compare/choice';
import { topicFilters } from '../../../src/shared/reference/topic-filter';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { readBundledBriefing } from '../../shared/search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const all = rowsOf(briefing, lookup);
const everything = hiddenWords(all, { rows: [], columns: lookup.columns }).toSorted();

it('nothing is hidden in the whole table, and what is hidden and shown are together all', () => {
  expect(hiddenWords(all, showRows(all, lookup.columns, wholeTable))).toEqual([]);
  for (const filter of topicFilters) {
    const shown = showRows(all, lookup.columns, { ...wholeTable, filter });
    const others = { rows: all.filter(({ topic }) => !shown.rows.some((row) => row.topic.id === topic.id)) };
    const hidden = hiddenWords(all, shown);
    const rest = hiddenWords(all, { ...others, columns: lookup.columns });
    expect([...hidden, ...rest].toSorted()).toEqual(everything);
  }
});
