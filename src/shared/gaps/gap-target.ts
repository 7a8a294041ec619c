import type { PlacedGap } from '../briefing/lookup';
import type { Target } from '../notes/note';

/** What a note on the gap is on: its cell, or the topic as a whole. */
export function targetOfGap({ topic, columnId }: PlacedGap): Target {
  return columnId === null
    ? { kind: 'topic', topicId: topic.id }
    : { kind: 'cell', topicId: topic.id, columnId };
}
