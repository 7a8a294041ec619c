import { type ReactNode, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { targetOfGap } from '../../../shared/gaps/gap-target';
import type { PlacedGap } from '../../../shared/briefing/lookup';
import { targetKey } from '../../../shared/notes/note';
import { numberNotes, orderNotes } from '../../../shared/notes/note-order';
import { usualRequest } from '../../../shared/pack/pack';
import { readTyped } from '../../../shared/search/words/words-typed';
import { useTargetWriting } from '../../parts/writing/use-target-writing';
import { tickGap } from '../../state/gap-ticks';
import { readingAt } from '../../state/place';
import { useAsked } from '../../parts/writing/use-asked';
import { dispatch, useReader } from '../../state/store';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { useGoingTo } from '../use-going-to';
import { useViewCommand } from '../../parts/use-view-command';
import { type GapStep, stepFrom } from './gap-keys';
import { noFilter, showGaps } from './gap-register';
import { GapList } from './GapList';
import { boxId } from './GapRow';
import './GapsPage.css';
import { GapTools } from './GapTools';
import { filterGaps, useGapFilter } from './shown-gaps';
import { useGapKeys } from './use-gap-keys';

/** The register of gaps: what the article does not say, as questions to tick, to write on and to print as a list. */
export function GapsPage({ open, item }: PageProps) {
  const { briefing, lookup } = open;
  const notes = useReader((state) => state.notes);
  const tickedGaps = useReader((state) => state.tickedGaps);
  const filter = useGapFilter();
  const all = lookup.gaps;
  const ordered = useMemo(() => orderNotes(notes, briefing), [notes, briefing]);
  const numbers = useMemo(() => numberNotes(notes, briefing), [notes, briefing]);
  const marks = useMemo(
    () => ({ ticked: new Set(tickedGaps), noted: new Set(notes.map(({ target }) => targetKey(target))) }),
    [tickedGaps, notes],
  );
  const shown = useMemo(() => showGaps(all, filter, marks, briefing), [all, filter, marks, briefing]);
  const ids = shown.gaps.map(({ gap }) => gap.id);
  const chosen = shown.gaps.find(({ gap }) => gap.id === item) ?? null;

  const writing = useTargetWriting((target) => {
    const written = all.find((gap) => targetKey(targetOfGap(gap)) === targetKey(target));
    focusBox(written?.gap.id ?? null);
  });
  const { stayAt } = useGoingTo('gaps', (id) => {
    if (!all.some(({ gap }) => gap.id === id)) return;
    // A link leads to its gap, whatever is shown; it is looked for when it is there.
    if (!ids.includes(id)) filterGaps(noFilter);
    requestAnimationFrame(() => bringInSight(id));
  });
  const step = (by: GapStep): void => focusBox(stepFrom(ids, chosen?.gap.id ?? null, by));
  const tick = async ({ gap }: PlacedGap, ticked: boolean): Promise<void> => {
    const next = stepFrom(ids, gap.id, ids.at(-1) === gap.id ? 'previous' : 'next');
    await tickGap({ briefingId: briefing.id, gapId: gap.id, ticked });
    // A gap that the filter takes away leaves the focus to the one beside it.
    requestAnimationFrame(() => {
      if (!document.getElementById(boxId(gap.id)) && document.activeElement === document.body) focusBox(next);
    });
  };
  const write = (gap: PlacedGap): void => {
    stayAt(gap.gap.id);
    writing.write(targetOfGap(gap));
  };
  useViewCommand({
    'new-note': () => {
      const gap = chosen ?? shown.gaps[0];
      if (gap) write(gap);
    },
  });
  useAsked('gaps', (asked) => {
    const gap = all.find((each) => each.gap.id === item && targetKey(targetOfGap(each)) === targetKey(asked));
    if (gap) requestAnimationFrame(() => write(gap));
  });
  useGapKeys({
    step,
    tick: () => document.getElementById(boxId(chosen?.gap.id ?? ids[0] ?? ''))?.click(),
    open: () => {
      const sentence = chosen?.gap.nearest[0];
      if (sentence !== undefined) dispatch({ kind: 'placeChosen', place: readingAt(sentence) });
    },
  });
  const print = (): void => {
    const request = useReader.getState().packRequest ?? usualRequest(briefing.id);
    dispatch(
      { kind: 'viewChosen', view: 'pack' },
      {
        kind: 'listRequestChanged',
        request: {
          ...request,
          sections: ['gaps'],
          gaps: shown.hidden === 0 ? 'all' : ids,
          // As the register shows them: each under its gap.
          notes: { include: 'all' },
          notesPlace: 'beside',
        },
      },
    );
  };

  if (all.length === 0) {
    return (
      <PageFrame title={<FormattedMessage id="gaps.title" />} lead={null}>
        <p className="quiet">
          <FormattedMessage id="gaps.empty" />
        </p>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={<FormattedMessage id="gaps.title" />}
      lead={
        <FormattedMessage
          id="gaps.lead"
          values={{ b: strong, program: all.filter(({ by }) => by === 'program').length }}
        />
      }
      tools={
        <GapTools
          all={all}
          shown={shown}
          marks={marks}
          documents={briefing.documents.length}
          onEnterList={() => focusBox(ids[0] ?? null)}
          onPrint={print}
        />
      }
    >
      <GapList
        open={open}
        shown={shown}
        marks={marks}
        chosen={chosen}
        typed={readTyped(filter.query)}
        notes={ordered}
        numbers={numbers}
        writing={writing}
        onTick={tick}
        onWrite={write}
      />
      {shown.gaps.length === 0 && (
        <p className="quiet">
          <FormattedMessage id="gaps.none" />{' '}
          <button type="button" className="button" onClick={() => filterGaps(noFilter)}>
            <FormattedMessage id="gaps.show-all" />
          </button>
        </p>
      )}
    </PageFrame>
  );
}

function focusBox(gapId: string | null): void {
  const box = gapId === null ? null : document.getElementById(boxId(gapId));
  box?.focus({ preventScroll: true });
  box?.closest('.gap')?.scrollIntoView({ block: 'nearest' });
}

/** Gives the gap's box the focus, unless the search box has it. */
function bringInSight(gapId: string): void {
  const box = document.getElementById(boxId(gapId));
  box?.closest('.gap')?.scrollIntoView({ block: 'center' });
  if (!useReader.getState().search.open) box?.focus({ preventScroll: true });
}

function strong(words: ReactNode): ReactNode {
  return <b key="b">{words}</b>;
}
