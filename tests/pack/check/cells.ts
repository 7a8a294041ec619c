/** A6 and A8: no cell is blank, silence is said in words, and what no document is named for has a column. */
import { isGap } from '../../../src/shared/briefing/comparison';
import { say } from '../../../src/main/say';
import type { Check } from './finding';
import { countOf, holds, letters } from './letters';
import { asPrinted, sectionOf } from './lookups';

export const silence: Check = {
  name: 'A6',
  promise: 'every cell has words: what the article says, or that it does not say',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'comparison');
    if (!section) return [];
    const { briefing, lookup } = asPrinted(asked);
    const cells = briefing.topics.flatMap((topic) => lookup.columns.flatMap((id) => topic.cells[id] ?? []));
    const words = letters(say('silence'));
    const printed = section.parts.filter(({ role }) => role === 'TD').map(({ text }) => letters(text));
    const blank = printed.filter((text) => text === '').length;
    const silent = printed.filter((text) => countOf(words, text) > 0).length;
    const gaps = cells.filter(isGap).length;
    const empty = briefing.topics.length * lookup.columns.length - cells.length;
    return [
      ...(blank === empty ? [] : [`${blank} cells are blank, not ${empty}`]),
      ...(silent === gaps ? [] : [`${silent} cells say that nothing is said, not ${gaps}`]),
    ];
  },
};

export const unassigned: Check = {
  name: 'A8',
  promise: 'every column is there, that of the agreement too, in every row',
  find: (pack, asked) => {
    const section = sectionOf(pack, asked, 'comparison');
    if (!section) return [];
    const { briefing, lookup } = asPrinted(asked);
    const rows = section.parts.filter(({ role }) => role === 'TR');
    const head = rows[0]?.text ?? '';
    const labels = [briefing.agreement.label, ...briefing.documents.map(({ label }) => label)];
    const missing = labels.filter((label) => !holds(head, label));
    const narrow = rows.filter(({ parts }) => parts.length > 1 && parts.length !== lookup.columns.length + 1);
    const topics = rows.filter(({ parts }) => parts.some(({ role }) => role === 'TD')).length;
    return [
      ...missing.map((label) => `no column ${label}`),
      ...narrow.map(({ text, parts }) => `${parts.length} cells in the row ${text.slice(0, 30)}`),
      ...(topics === briefing.topics.length ? [] : [`${topics} topics, not ${briefing.topics.length}`]),
    ];
  },
};
