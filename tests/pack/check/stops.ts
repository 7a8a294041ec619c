/** The line beside a section's heading is made of sentences: each ends before the next one begins. */
import type { Check } from './finding';
import { textOf } from './read-pack';

/** Points between the heading's line and the one beside it. */
const sameLine = 6;

export const stops: Check = {
  name: 'stops',
  promise: 'the line beside a heading ends with a full stop, and so does all that it says before',
  find: ({ sections }) =>
    sections.flatMap(({ section, parts }) => {
      const heading = parts[0]?.runs[0];
      const line = parts.find(({ role }) => role === 'P');
      const first = line?.runs[0];
      if (!heading || !line || !first || first.page !== heading.page) return [];
      if (Math.abs(first.baseline - heading.baseline) > sameLine) return [];
      const words = textOf(line.runs).replaceAll(/\s+/gu, ' ').trim();
      const runsOn =
        /[^.:;,’”)\s] ?(?=The codes and|Through the lens|Inferred assignments are|Sentences? \d)/u;
      return words.endsWith('.') && !runsOn.test(words) ? [] : [`${section}: “${words}”`];
    }),
};
