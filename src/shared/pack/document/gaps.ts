import { columnName } from '../../briefing/column-name';
import { columnCode } from '../../briefing/statement-code';
import { targetOfGap } from '../../gaps/gap-target';
import { isolate } from '../../language-of';
import { notesOn } from '../pack-notes';
import { packGaps } from '../pack';
import type { Block } from './document';
import { type Draft, type Drafted, cite, editor, noteNumbers, text } from './draft';
import { notesBelow } from './note-block';

/** Everything the article does not say, as a list to collect answers with. Gaps that the request leaves out are counted. */
export function gapsSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { briefing, lookup, job } = paper;
  const gaps = packGaps(lookup, job.request);
  const columns = lookup.columns.map((columnId) => {
    const document = briefing.documents.find(({ id }) => id === columnId);
    return speech.formatMessage(
      { id: `paper.gaps.column.${document?.basis ?? 'stated'}` },
      { code: columnCode(columnId), document: isolate(columnName(briefing, columnId)) },
    );
  });
  const note = speech.formatMessage(
    { id: 'paper.gaps.note' },
    {
      count: gaps.length,
      hidden: lookup.gaps.length - gaps.length,
      all: lookup.gaps.length,
      program: gaps.filter(({ by }) => by === 'program').length,
      columns: columns.join('; '),
    },
  );
  return { lead: [text(note)], blocks: [{ kind: 'ticks', items: gaps.map(tickOf) }] };

  function tickOf(placed: (typeof gaps)[number]): (Block & { kind: 'ticks' })['items'][number] {
    const { gap, topic, columnId, number, by } = placed;
    const here = notesOn(paper.notes, targetOfGap(placed));
    const isListed = paper.sections.includes('notes');
    return {
      anchor: `gap-${number}`,
      isTicked: job.tickedGaps.includes(gap.id),
      runs: [
        text(`${number} `, 'strong'),
        editor(topic.label, 'strong'),
        text('. ', 'strong'),
        ...(columnId === null ? [] : [text(`${columnCode(columnId)} `, 'strong')]),
        by === 'program' ? text(gap.question) : editor(gap.question),
        ...cite(draft, gap.nearest),
        ...(isListed ? noteNumbers(here) : []),
      ],
      below: isListed ? [] : notesBelow(draft, here),
    };
  }
}
