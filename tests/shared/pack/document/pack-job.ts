/** Jobs of packs as the main process makes them, with notes of every sort. */
import type { Briefing } from '../../../../src/shared/briefing/briefing';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import type { Note, Target } from '../../../../src/shared/notes/note';
import { orderNotes } from '../../../../src/shared/notes/note-order';
import { describePassage } from '../../../../src/shared/notes/passage';
import type { PackRequest } from '../../../../src/shared/pack/pack';
import { choosePackNotes } from '../../../../src/shared/pack/pack-notes';
import type { PaperJob } from '../../../../src/shared/pack/paper-job';
import { usualRequest } from '../../../../src/shared/pack/pack';
import { writtenNote } from '../../../renderer/written-note';

export function packJob(
  briefing: Briefing,
  notes: readonly Note[],
  request: Partial<PackRequest> = {},
): PaperJob {
  const asked = { ...usualRequest(briefing.id), ...request };
  return {
    request: asked,
    briefing,
    notes: orderNotes(choosePackNotes(notes, asked.notes), briefing),
    searched: notes,
    grades: [],
    tickedGaps: [],
    creator: 'You',
    standing: {},
    linked: {},
    labelNames: {},
    pages: {},
    packedMs: Date.UTC(2026, 5, 1, 9, 30),
  };
}

/** A note on the words of the block from one offset to another. */
export function passageTarget(briefing: Briefing, blockId: string, start: number, end: number): Target {
  const block = lookUp(briefing).blocks.get(blockId);
  if (!block) throw new Error(`There is no ${blockId}.`);
  return { kind: 'passage', passage: describePassage(block, start, end) };
}

/** One note for every kind of place, one of them with an answer, one that says hostile things. */
export function notesOfEverySort(briefing: Briefing): readonly Note[] {
  const [first, second] = briefing.blocks.filter(({ kind }) => kind === 'paragraph');
  const [statement] = briefing.statements;
  const topic = briefing.topics.find(({ cells }) => Object.values(cells).some((cell) => 'gap' in cell));
  const [tension] = briefing.tensions;
  if (!first || !second || !statement || !topic) throw new Error('The briefing is too small.');
  const silent = Object.entries(topic.cells).find(([, cell]) => 'gap' in cell);
  const onWords = writtenNote({
    target: passageTarget(briefing, first.id, 4, 40),
    body: 'Who is to *pay* for this?\n\n- first\n- second',
    motivation: 'questioning',
    tags: ['money', 'ask'],
    colour: 'rose',
  });
  return [
    onWords,
    writtenNote({
      target: { kind: 'note', noteId: onWords.id },
      motivation: 'replying',
      body: 'Asked on Monday.',
      creator: 'Ada Lovelace',
    }),
    writtenNote({ target: passageTarget(briefing, first.id, 10, 30), body: hostile, creator: 'A <b>' }),
    writtenNote({ target: { kind: 'block', blockId: second.id }, body: 'The whole paragraph.' }),
    writtenNote({ target: { kind: 'statement', statementId: statement.id }, body: 'A statement.' }),
    writtenNote({ target: { kind: 'topic', topicId: topic.id }, body: 'A topic.' }),
    ...(silent
      ? [
          writtenNote({
            target: { kind: 'cell', topicId: topic.id, columnId: silent[0] },
            body: 'A silent cell.',
          }),
        ]
      : []),
    ...(tension
      ? [writtenNote({ target: { kind: 'tension', tensionId: tension.id }, body: 'A tension.' })]
      : []),
    writtenNote({ target: { kind: 'article' }, body: 'The article.' }),
    writtenNote({ target: { kind: 'tension', tensionId: 'T99' }, body: 'Lost.' }),
  ];
}

/** What would run, break out or lead away if a writer let it. */
export const hostile = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '[here](javascript:alert(3)) and [there](https://example.org/a "t") and https://example.org/b',
  "\"><svg onload=alert(4)> ' onmouseover='x",
  '| a | b |\n| --- | --- |',
  '# No heading\n\n1. one\n\n```\n</code></pre><script>x</script>\n```',
  '&lt;b&gt; &amp; \u0000\uFFFE ]]> ![p](http://example.org/p.png) [^1] *x* __y__ ~~z~~ `q`',
].join('\n\n');
