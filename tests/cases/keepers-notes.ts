/** Three editions of an invented briefing, and notes on the first that meet every fate in the second. */
import type { AnchorStatus } from '../../src/shared/anchoring/anchor';
import type { Link, Target } from '../../src/shared/notes/note';
import { joinPassage } from '../../src/shared/notes/passage';
import { keepers, type MadeEdition, openMade } from './made-editions';

const zinnias = 'Zinnias bloomed behind the chapel of Wexby while nobody watched.';
const gate = 'Before noon the gate was shut and the boats lay waiting';

const paragraphs = keepers(300);
paragraphs.set(160, zinnias);
paragraphs.set(170, `${gate}.`);
paragraphs.set(250, wordsOf(150));

export const firstEdition: MadeEdition = { edition: '1', paragraphs };

/** Three paragraphs went elsewhere, four are gone, one was edited, and one says its words twice; a number is another. */
export const secondEdition: MadeEdition = {
  edition: '2',
  paragraphs: new Map([
    ...[...paragraphs].flatMap(([number, text]): readonly (readonly [number, string])[] => {
      if ([120, 121, 122, 142, 146, 150, 160].includes(number)) return [];
      if (number === 130) return [[number, text.replace(' at dusk ', ' at nightfall ')]];
      return [
        [
          number,
          number === 170 ? `${gate}, and before noon the gate was shut and the boats lay waiting.` : text,
        ],
      ];
    }),
    ...[120, 121, 122].map((number) => [number + 400, wordsOf(number)] as const),
  ]),
  redirects: new Map<number, readonly number[]>([
    ...[120, 121, 122].map((number) => [number, [number + 400]] as const),
    ...[142, 146, 150, 160].map((number) => [number, []] as const),
  ]),
  boats: 36,
};

/** The same, and one more paragraph at the end. */
export const thirdEdition: MadeEdition = {
  ...secondEdition,
  edition: '3',
  paragraphs: new Map([...secondEdition.paragraphs, [600, 'A new keeper came to the last tower of all.']]),
};

/**
 * The third, where the edited paragraph and the number are others once more. Before other words that were found something
 * is put in: they stand farther on in their block, and are what they were.
 */
export const fourthEdition: MadeEdition = {
  ...thirdEdition,
  edition: '4',
  paragraphs: new Map(
    [...thirdEdition.paragraphs].map(([number, text]) => [
      number,
      number === 130
        ? text.replace(' at nightfall ', ' at midnight ')
        : number === 170 || number === 145
          ? `Still: ${text}`
          : text,
    ]),
  ),
  boats: 32,
};

export const keepersFirst = openMade(firstEdition);

/** The words, or the whole paragraphs from the first to the last, as a target in the first edition. */
function on(first: number, words?: string, last: number = first): Target {
  const ids = [...paragraphs.keys()].filter((number) => number >= first && number <= last);
  const parts = ids.flatMap((number) => {
    const block = keepersFirst.blocks.find(({ id }) => id === `B${String(number)}`);
    const start = words === undefined ? 0 : (block?.text.indexOf(words) ?? 0);
    return block
      ? [{ block, start, end: words === undefined ? block.text.length : start + words.length }]
      : [];
  });
  return { kind: 'passage', passage: joinPassage(parts) };
}

function wordsOf(number: number): string {
  return paragraphs.get(number) ?? '';
}

/** What a note is on, by its words, and how it stands in the second edition. */
export const fates: Readonly<Record<string, readonly [Target, AnchorStatus]>> = {
  'This stays.': [on(110, 'trims the lamp'), 'exact'],
  'Moved, the first.': [on(120, 'the keeper of tower 20'), 'moved'],
  'Moved, the second.': [on(121, 'the keeper of tower 21'), 'moved'],
  'A block that moved.': [{ kind: 'block', blockId: 'B122' }, 'moved'],
  'Edited words.': [on(130, 'the keeper of tower 30 counts the seals at dusk and writes'), 'edited'],
  'Its middle is gone.': [on(145, undefined, 147), 'edited'],
  'Its end is gone.': [on(140, undefined, 142), 'ambiguous'],
  'Now there twice.': [on(170, 'the gate was shut and the boats'), 'ambiguous'],
  'How many boats?': [{ kind: 'statement', statementId: 'a-S7-1' }, 'changed'],
  'The cell of it.': [{ kind: 'cell', topicId: 'fishing-grounds', columnId: 'doc1' }, 'changed'],
  'Its twin was there.': [on(150), 'suggested'],
  'Nothing is left of it.': [on(160), 'orphaned'],
};

/** Links to words that moved, were edited, are gone, have a twin, and stay; to be told by what they lead to. */
export const links: readonly Link[] = [
  { role: 'see-also', target: on(110, 'trims the lamp') },
  { role: 'supports', target: on(120, 'the keeper of tower 20') },
  { role: 'supports', target: on(130, 'the keeper of tower 30 counts the seals at dusk and writes') },
  { role: 'contradicts', target: on(160) },
  { role: 'see-also', target: on(150) },
];
