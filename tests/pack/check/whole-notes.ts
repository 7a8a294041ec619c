/** A10 whole: only a note that is taller than half of a page goes over a page's end. */
import type { Check } from './finding';
import { letters } from './letters';
import { asPrinted } from './lookups';
import type { Part, Run } from './read-pack';

/** What an upright page has for its text, in points: the shortest that notes are listed on. */
const textHeight = { A4: 697, Letter: 647 } as const;

/** The line that a run stands on, and the space around a note, which is measured with it. */
const line = 14;
const around = 3 * line;

export const wholeNotes: Check = {
  name: 'A10 whole',
  promise: 'a note of under half a page begins and ends on one page, listed or in full below its place',
  find: (pack, asked) => {
    const bodies = asPrinted(asked)
      .notes.map(({ note }) => letters(note.body))
      .filter((body) => body !== '');
    const most = textHeight[asked.request.paper] / 2 - around;
    return pack.sections.flatMap(({ section, parts }) => {
      const role = roles[section];
      return parts
        .filter((part) => part.role === role && part.pages.length > 1 && heightOf(part) < most)
        .filter(({ text }) => bodies.some((body) => letters(text).includes(body)))
        .map(({ text, pages }) => `${text.trim().slice(0, 30)}: on pages ${pages.join(', ')}`);
    });
  },
};

/** Which element a note in full is, where one stands; of those below their places each paragraph is one. */
const roles: Readonly<Record<string, string>> = { 'annotated-text': 'P', gaps: 'P', notes: 'Art' };

/** How high the words are, over all of their pages. */
function heightOf({ runs }: Part): number {
  return Map.groupBy(runs, ({ page }) => page)
    .values()
    .reduce((height, here) => height + spanOf(here) + line, 0);
}

function spanOf(runs: readonly Run[]): number {
  const lines = runs.map(({ baseline }) => baseline);
  return Math.max(...lines) - Math.min(...lines);
}
