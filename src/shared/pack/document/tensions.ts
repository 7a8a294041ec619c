import { notesOn } from '../pack-notes';
import type { Tension } from '../../briefing/briefing';
import type { Block } from './document';
import {
  article,
  type Draft,
  type Drafted,
  editor,
  heading,
  noteNumbers,
  paragraph,
  sentence,
  text,
  uses,
} from './draft';

/** Sentences that pull against each other, with a question and room to answer it. */
export function tensionsSection(draft: Draft): Drafted {
  const { paper, speech } = draft;
  const { tensions } = paper.briefing;
  return {
    lead: [
      text(speech.formatMessage({ id: 'paper.tensions.note' })),
      ...uses(
        draft,
        tensions.flatMap((tension) => tension.sentences),
      ),
    ],
    blocks:
      tensions.length === 0
        ? [paragraph([text(speech.formatMessage({ id: 'paper.tensions.none' }))])]
        : tensions.flatMap((tension) => tensionBlocks(draft, tension)),
  };
}

function tensionBlocks({ paper, speech }: Draft, tension: Tension): readonly Block[] {
  const here = notesOn(paper.notes, { kind: 'tension', tensionId: tension.id });
  const number = speech.formatMessage({ id: 'paper.tension' }, { number: tension.id.slice(1) });
  return [
    heading([text(`${number}: `), editor(tension.title), ...noteNumbers(here)], 3, tension.id),
    paragraph([text(speech.formatMessage({ id: `tension.${tension.type}` }))], 'quiet'),
    {
      kind: 'list',
      isNumbered: false,
      items: tension.facing.map((facing) => [
        paragraph([sentence(facing.sentence), text(' '), ...article(facing.quote.exact)]),
      ]),
    },
    paragraph([editor(tension.why)]),
    paragraph([
      text(speech.formatMessage({ id: 'paper.ask' }), 'strong'),
      text(' '),
      editor(tension.question),
    ]),
    { kind: 'ruled', lines: 2 },
  ];
}
