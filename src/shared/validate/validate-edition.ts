/**
 * Whether an edition may follow on another one: readers' notes hold on to the ids of blocks and sentences, so that none
 * may go, or come to stand for other words, without a redirect that says where its words went.
 */
import type { Briefing } from '../briefing/briefing';
import { wordsOf } from '../anchoring/word-index';
import { type Path, placeOf, type Problem, shown } from './problem';

/** The problems of the new edition, none when it may follow on the old one. Places are those of the new file. */
export function compareEditions(briefing: Briefing, old: Briefing): readonly Problem[] {
  const problem = (path: Path, message: string, remedy: string): Problem => ({
    place: placeOf(briefing, path),
    message,
    remedy,
  });
  if (briefing.id !== old.id) {
    return [
      problem(
        ['id'],
        `The old edition is of another briefing, ${shown(old.id)}.`,
        'Compare it with an earlier edition of the same briefing, or give it that one’s id.',
      ),
    ];
  }
  const [now, before] = [namedIn(briefing), namedIn(old)];
  const redirected = new Set((briefing.redirects ?? []).map(({ from }) => from));
  const edition = shown(old.edition);
  const dropped = [...before.values()]
    .filter(({ id }) => !now.has(id) && !redirected.has(id))
    .map(({ id, kind, words }) =>
      problem(
        ['redirects'],
        `The ${kind} ${shown(id)} of the edition ${edition} is not there: ${shown(words)}.`,
        `Give its words the id ${id} back, or add a redirect from it: moved, split, merged or deleted.`,
      ),
    );
  const heir = heirs(now, before);
  const reused = [...now.values()].flatMap(({ id, kind, words, path }) => {
    const was = before.get(id);
    const isOther = was && (heir.has(id) || likeness(was.words, words) < leastLikeness);
    return isOther && !redirected.has(id)
      ? [
          problem(
            path,
            `${shown(id)} names other words than in the edition ${edition}: ${shown(was.words)}.`,
            `Ids are permanent: give this ${kind} a new one, and the old words ${id}, or a redirect from it.`,
          ),
        ]
      : [];
  });
  const given = new Set((old.redirects ?? []).map(({ from }) => from));
  const revived = [...now.values()]
    .filter(({ id }) => given.has(id) && !before.has(id) && !redirected.has(id))
    .map(({ id, kind, path }) =>
      problem(
        path,
        `${shown(id)} was given up before the edition ${edition}.`,
        `Ids are permanent: give this ${kind} a new one.`,
      ),
    );
  const forgotten = [...given]
    .filter((id) => !now.has(id) && !redirected.has(id))
    .map((id) =>
      problem(
        ['redirects'],
        `The redirect from ${shown(id)}, which the edition ${edition} has, is not there.`,
        'Keep it, with ids of this edition: notes of earlier editions need it.',
      ),
    );
  return [...dropped, ...forgotten, ...reused, ...revived];
}

interface Named {
  readonly id: string;
  readonly kind: 'block' | 'sentence';
  readonly words: string;
  readonly path: Path;
}

function namedIn({ blocks }: Briefing): ReadonlyMap<string, Named> {
  const named = blocks.flatMap((block, b): readonly Named[] => [
    { id: block.id, kind: 'block', words: block.text, path: ['blocks', b, 'id'] },
    ...block.sentences.map((sentence, s): Named => ({
      id: sentence.id,
      kind: 'sentence',
      words: sentence.text,
      path: ['blocks', b, 'sentences', s, 'id'],
    })),
  ]);
  return new Map(named.map((each) => [each.id, each]));
}

/** Ids whose very words stand under another id now: the numbering has slipped. Words that were there twice say nothing. */
function heirs(now: ReadonlyMap<string, Named>, before: ReadonlyMap<string, Named>): ReadonlySet<string> {
  const keyOf = ({ kind, words }: Named): string => `${kind} ${words}`;
  const counts = Map.groupBy(before.values(), keyOf);
  const places = new Map([...now.values()].map((each) => [keyOf(each), each.id]));
  return new Set(
    [...before.values()]
      .filter((each) => {
        const same = now.get(each.id);
        const place = places.get(keyOf(each));
        return (
          same?.words !== each.words &&
          place !== undefined &&
          place !== each.id &&
          counts.get(keyOf(each))?.length === 1
        );
      })
      .map(({ id }) => id),
  );
}

/** Below this two texts have so few words in common that nobody edited the one into the other. */
const leastLikeness = 0.2;

/** The share of words that both have, 0 to 1; 1 when both have none. */
function likeness(a: string, b: string): number {
  const [left, right] = [countWords(a), countWords(b)];
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  const all = sum(left) + sum(right);
  return all === 0 ? 1 : (2 * shared) / all;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0);
}
