import { FormattedMessage } from 'react-intl';
import { languageOf } from '../../../shared/language-of';
import type { PlacedGap } from '../../../shared/briefing/lookup';
import type { Note, NoteId } from '../../../shared/notes/note';
import { markTyped } from '../../../shared/search/words/words-typed';
import { Marked } from '../../parts/Marked';
import type { TargetWriting } from '../../parts/writing/use-target-writing';
import type { OpenBriefing } from '../../state/open-briefing';
import type { ReaderMarks, ShownGaps } from './gap-register';
import { GapRow } from './GapRow';

interface GapListProps {
  readonly open: OpenBriefing;
  readonly shown: ShownGaps;
  readonly marks: ReaderMarks;
  readonly chosen: PlacedGap | null;
  readonly typed: readonly string[];
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly writing: TargetWriting;
  readonly onTick: (gap: PlacedGap, ticked: boolean) => Promise<void>;
  readonly onWrite: (gap: PlacedGap) => void;
}

/** The gaps shown, under the names of their topics, in the order of the comparison. */
export function GapList({ shown, marks, chosen, ...rest }: GapListProps) {
  const { open, typed, notes, numbers, writing } = rest;
  return shown.topics.map(({ topic, number, gaps }) => (
    <section key={topic.id} className="gap-topic" aria-labelledby={`gap-topic.${topic.id}`}>
      <h2 className="section-head" id={`gap-topic.${topic.id}`}>
        <span className="quiet">
          <FormattedMessage id="gaps.topic" values={{ number }} />
        </span>
        <span {...languageOf(open.briefing)}>
          <Marked runs={markTyped(topic.label, typed)} />
        </span>
      </h2>
      <ul>
        {gaps.map((gap) => (
          <GapRow
            key={gap.gap.id}
            gap={gap}
            open={open}
            isTicked={marks.ticked.has(gap.gap.id)}
            isChosen={gap === chosen}
            typed={typed}
            notes={notes}
            numbers={numbers}
            writing={writing}
            onTick={(ticked) => rest.onTick(gap, ticked)}
            onWrite={() => rest.onWrite(gap)}
          />
        ))}
      </ul>
    </section>
  ));
}
