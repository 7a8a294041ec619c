/** The register of gaps: what one may ask of it, and which gaps a filter leaves. */
import type { Briefing } from '../../../shared/briefing/briefing';
import type { Topic } from '../../../shared/briefing/comparison';
import { targetOfGap } from '../../../shared/gaps/gap-target';
import type { PlacedGap } from '../../../shared/briefing/lookup';
import { targetKey } from '../../../shared/notes/note';
import { holdsTyped, readTyped } from '../../../shared/search/words/words-typed';

export const tickStates = ['all', 'open', 'ticked'] as const;
/** What a gap is of: the topic as a whole, a document, or the agreement with no document identified. */
export const gapSubjects = ['all', 'topics', 'documents', 'agreement'] as const;

export interface GapFilter {
  readonly ticks: (typeof tickStates)[number];
  readonly of: (typeof gapSubjects)[number];
  /** `noted`: only those that the reader has written on. */
  readonly notes: 'all' | 'noted';
  /** Each word must begin a word of the question, of what is not said, or of the topic's name. */
  readonly query: string;
}

/** It leaves every gap. */
export const noFilter: GapFilter = { ticks: 'all', of: 'all', notes: 'all', query: '' };

/** What the reader has done: gaps ticked, by id, and things written on, by `targetKey`. */
export interface ReaderMarks {
  readonly ticked: ReadonlySet<string>;
  readonly noted: ReadonlySet<string>;
}

/** The gaps of one topic that are shown. */
export interface GapTopic {
  readonly topic: Topic;
  readonly number: number;
  readonly gaps: readonly PlacedGap[];
}

export interface ShownGaps {
  readonly topics: readonly GapTopic[];
  /** The gaps shown, one after the other. Together with the hidden they are all. */
  readonly gaps: readonly PlacedGap[];
  readonly hidden: number;
}

/** The gaps that the filter leaves, in their topics, and how many it does not. */
export function showGaps(
  all: readonly PlacedGap[],
  filter: GapFilter,
  marks: ReaderMarks,
  { topics }: Briefing,
): ShownGaps {
  const gaps = filtered(all, filter, marks);
  const byTopic = Map.groupBy(gaps, ({ topic }) => topic.id);
  return {
    gaps,
    hidden: all.length - gaps.length,
    topics: topics.flatMap((topic, index) => {
      const here = byTopic.get(topic.id);
      return here ? [{ topic, number: index + 1, gaps: here }] : [];
    }),
  };
}

/** How many gaps the filter would leave. */
export function countGaps(all: readonly PlacedGap[], filter: GapFilter, marks: ReaderMarks): number {
  return filtered(all, filter, marks).length;
}

function filtered(all: readonly PlacedGap[], filter: GapFilter, marks: ReaderMarks): readonly PlacedGap[] {
  const typed = readTyped(filter.query);
  return all.filter(
    (gap) =>
      isTickState(gap, filter.ticks, marks) &&
      isOf(gap, filter.of) &&
      (filter.notes === 'all' || isNoted(gap, marks)) &&
      holdsTyped([gap.gap.question, gap.gap.subject, gap.topic.label], typed),
  );
}

/** True when the gap is in that state. */
export function isTickState({ gap }: PlacedGap, state: GapFilter['ticks'], { ticked }: ReaderMarks): boolean {
  return state === 'all' || ticked.has(gap.id) === (state === 'ticked');
}

/** True when the gap is of that. */
export function isOf({ columnId }: PlacedGap, of: GapFilter['of']): boolean {
  switch (of) {
    case 'all':
      return true;
    case 'topics':
      return columnId === null;
    case 'documents':
      return columnId !== null && columnId !== 'agreement';
    case 'agreement':
      return columnId === 'agreement';
  }
}

/** True when the reader has a note on the gap. */
export function isNoted(gap: PlacedGap, { noted }: ReaderMarks): boolean {
  return noted.has(targetKey(targetOfGap(gap)));
}
