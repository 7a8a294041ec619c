import { useMemo, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { columnName } from '../../shared/briefing/column-name';
import { numberNotes, orderNotes } from '../../shared/notes/note-order';
import { lectern } from '../lectern';
import { readingAt } from '../state/place';
import type { OpenBriefing } from '../state/open-briefing';
import { useAsked } from '../parts/writing/use-asked';
import { dispatch, useReader } from '../state/store';
import { move, moveRows, type Position } from './cell-moves';
import { opens, subjectAt } from './cell-subject';
import { wholeTable } from './choice';
import { useCellText } from './use-cell-text';
import { CompareHead } from './CompareHead';
import { LensLine } from '../parts/LensLine';
import { useSteady } from '../parts/use-steady';
import './Comparison.css';
import { ComparisonTable } from './ComparisonTable';
import { notesByCell, targetAt } from './notes-by-cell';
import { Peek } from './Peek';
import { rowsInSight } from './table-sight';
import { rowsOf } from './rows';
import { countSeen, nextSeenCell } from './seen-cells';
import { hiddenWords } from './hidden-words';
import { useHiddenTexts } from '../parts/hidden-texts';
import { cellId, useChosenCell } from './use-chosen-cell';
import { useComparingKeys } from './use-comparing-keys';
import { useCellWriting } from './use-cell-writing';
import { reasonOf } from '../../shared/reason-of';

interface ComparisonProps {
  readonly open: OpenBriefing;
}

/** Comparing an open briefing: joins the table, the peek and the keys, each of which is written elsewhere. */
export function Comparison({ open }: ComparisonProps) {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const view = useRef<HTMLElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const notes = useReader((state) => state.notes);
  const all = useMemo(() => rowsOf(briefing, lookup), [briefing, lookup]);
  const ordered = useMemo(() => orderNotes(notes, briefing), [notes, briefing]);
  const onCells = useMemo(() => notesByCell(ordered), [ordered]);
  const numbers = useMemo(() => numberNotes(notes, briefing), [notes, briefing]);

  const chosen = useChosenCell(all, open, page);
  const { position, choice, shown, choose, focusCell } = chosen;
  const { rows } = shown;
  useHiddenTexts(() => hiddenWords(all, shown));
  const writing = useCellWriting(position, focusCell);
  const textOf = useCellText(open);
  const lens = useReader((state) => state.lens);
  const seen = useMemo(() => countSeen(all, rows, lens), [all, rows, lens]);
  const row = rows.find(({ topic }) => topic.id === position?.topicId);
  const subject = row && position ? subjectAt(row, position.columnId, chosen.line) : null;
  const target = subject && opens(subject);

  const chooseHere = useSteady((to: Position, line: number) => choose(to, 'stay', line));
  const showNotes = useSteady((to: Position) => {
    choose(to, 'stay');
    view.current?.querySelector<HTMLElement>('.peek')?.focus();
  });
  const showAll = (): void => chosen.change({ filter: wholeTable.filter, kind: wholeTable.kind });
  const openSentence = (): void => {
    if (target) dispatch({ kind: 'placeChosen', place: readingAt(target.sentence, target.statement) });
  };
  const copy = async (): Promise<void> => {
    if (!row || !position) return;
    const say = (text: string): void => dispatch({ kind: 'toastShown', text, canUndo: false });
    try {
      await lectern.copyText(textOf(row, position.columnId));
      const topic = row.topic.label;
      say(
        position.columnId === null
          ? intl.formatMessage({ id: 'compare.copied.topic' }, { topic })
          : intl.formatMessage(
              { id: 'compare.copied' },
              { topic, column: columnName(briefing, position.columnId) },
            ),
      );
    } catch (error) {
      const reason = reasonOf(error);
      say(intl.formatMessage({ id: 'compare.not-copied' }, { reason }));
    }
  };
  const step = (kind: Parameters<typeof move>[2]): void => {
    const to = position && move(rows, position, kind);
    if (to) choose(to, 'cell');
  };
  const turn = (to: 'up' | 'down'): void => {
    const far = rowsInSight(page.current);
    const there = position && moveRows(rows, position, to === 'down' ? far : -far);
    if (there) choose(there, 'cell');
  };
  const goToNextSeen = (): void => {
    const next = nextSeenCell(rows, position, lens);
    if (!next) return;
    choose(next.position, 'stay', next.line);
    document.getElementById(cellId(next.position))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const writeHere = (): void => {
    if (position) writing.write(targetAt(position));
  };
  // A cell that was hidden is there in the next frame.
  useAsked('compare', (asked) => requestAnimationFrame(() => writing.write(asked)));
  useComparingKeys({ view, step, page: turn, open: openSentence, copy, write: writeHere });

  return (
    <section className="compare" ref={view} aria-labelledby="compare-title">
      <div className="compare-page" ref={page}>
        <CompareHead open={open} rows={all} choice={choice} shown={shown} onChange={chosen.change} />
        <ComparisonTable
          open={open}
          page={page}
          groups={shown.groups}
          columns={shown.columns}
          layout={choice.layout}
          position={position}
          notes={onCells}
          onChoose={chooseHere}
          onShowNotes={showNotes}
          onShowAll={shown.hidden > 0 ? showAll : null}
        />
      </div>
      <LensLine briefing={briefing} onNext={seen.cells === 0 ? null : goToNextSeen}>
        <FormattedMessage
          id={seen.statements === 0 ? 'lens.nothing.here' : 'lens.count.here'}
          values={{ ...seen }}
        />
      </LensLine>
      {row && position && subject && (
        <Peek
          open={open}
          row={row}
          position={position}
          subject={subject}
          notes={ordered}
          numbers={numbers}
          writing={writing}
          onWrite={writeHere}
          onOpen={target ? openSentence : null}
          onNextGap={() => step('next-gap')}
        />
      )}
    </section>
  );
}
