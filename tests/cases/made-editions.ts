/** Editions of one invented briefing with hundreds of blocks: its own, and paragraphs about keepers after them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Briefing } from '../../src/shared/briefing/briefing';
import { readBriefing } from '../../src/shared/validate/validate';
import { everyBriefing } from './every-briefing';
import { asFound, sha256 } from './validate-bundled';

export interface MadeEdition {
  readonly edition: string;
  /** The paragraphs by number, each one sentence: `B<number>` and `S<number>`, in the article's order. */
  readonly paragraphs: ReadonlyMap<number, string>;
  /** Where the words of paragraphs went that are not in this edition. */
  readonly redirects?: ReadonlyMap<number, readonly number[]>;
  /** How many boats the Charter allows, two digits. */
  readonly boats?: number;
}

const islands = ['Aldra', 'Brisk', 'Corrow', 'Dunmar', 'Eskel', 'Fenno', 'Grath', 'Holm', 'Ivor', 'Jask'];
const deeds = ['trims the lamp', 'mends the nets', 'counts the seals', 'rings the bell', 'sweeps the quay'];

/** So many paragraphs from 101 on, no two alike. */
export function keepers(count: number): Map<number, string> {
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const island = islands[index % islands.length] ?? '';
      const deed = deeds[Math.floor(index / islands.length) % deeds.length] ?? '';
      return [
        101 + index,
        `On ${island} the keeper of tower ${String(index + 1)} ${deed} at dusk and writes line ${String(7 * index + 3)} of the harbour book.`,
      ] as const;
    }),
  );
}

const harbour = everyBriefing.find(({ name }) => name === 'harbour-accords');

/** The edition's `briefing.json`, as data, and `article.txt`. */
export function makeEdition({ edition, paragraphs, redirects, boats = 40 }: MadeEdition): {
  readonly json: unknown;
  readonly article: string;
} {
  if (!harbour) throw new Error('The invented briefing is there.');
  const counted = (text: string): string => text.replaceAll('40 boats', `${String(boats)} boats`);
  const own = counted(new TextDecoder().decode(harbour.article)).trimEnd();
  const article = `${[own, ...paragraphs.values()].join('\n\n')}\n`;
  const file = JSON.parse(counted(JSON.stringify(harbour.json)));
  const sent = [...(redirects ?? [])].flatMap(([from, to]) =>
    ['B', 'S'].map((letter) => ({
      from: `${letter}${String(from)}`,
      to: to.map((id) => `${letter}${String(id)}`),
      change: to.length === 0 ? 'deleted' : to.length === 1 ? 'moved' : 'split',
    })),
  );
  const json = {
    ...file,
    id: 'keepers',
    title: { text: 'The keepers', by: 'editor' },
    edition,
    article: { ...file.article, sha256: sha256(article), bytes: Buffer.byteLength(article) },
    blocks: [
      ...file.blocks,
      ...[...paragraphs].map(([number, text]) => ({
        id: `B${String(number)}`,
        kind: 'paragraph',
        sentences: [{ id: `S${String(number)}`, text }],
      })),
    ],
    statements: [
      ...file.statements,
      ...[...paragraphs].map(([number, text]) => ({
        id: `a-S${String(number)}-1`,
        sentence: `S${String(number)}`,
        quote: { exact: text.slice(0, -1), start: 0, end: text.length - 1 },
        kind: 'context',
        document: 'none',
        basis: 'stated',
        source: 'writer',
        sourceLabel: 'no source given',
        quoting: 'paraphrase',
        certainty: 'asserted',
        topics: [],
        detail: 'mention',
        links: [],
      })),
    ],
    ...(sent.length > 0 && { redirects: sent }),
  };
  return { json, article };
}

/** The edition, opened. Throws with its problems when it does not pass. */
export function openMade(made: MadeEdition): Briefing {
  const { json, article } = makeEdition(made);
  const read = readBriefing(asFound(json, new TextEncoder().encode(article)));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  return read.briefing;
}

/** Writes the edition into the folder, which need not exist. Answers the folder. */
export function writeMade(folder: string, made: MadeEdition): string {
  const { json, article } = makeEdition(made);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'briefing.json'), JSON.stringify(json));
  writeFileSync(join(folder, 'article.txt'), article);
  return folder;
}
