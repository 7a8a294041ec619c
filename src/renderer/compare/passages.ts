/** The lines of a cell as whole sentences, and the words of these that answer the topic. */
import type { Line } from './rows';

/** A sentence of the article with those lines of a cell that stand in it. */
export interface Passage {
  readonly sentence: string;
  readonly lines: readonly Line[];
  /** The place of the first of them among the lines of the cell. */
  readonly index: number;
}

/** Each sentence once, where its first line stood, so that no sentence is read twice in one cell. */
export function passagesOf(lines: readonly Line[]): readonly Passage[] {
  const bySentence = Map.groupBy(lines, ({ statement }) => statement.sentence);
  return [...bySentence].map(([sentence, own]) => ({
    sentence,
    lines: own,
    index: own[0] ? lines.indexOf(own[0]) : 0,
  }));
}

/** A stretch of a sentence, and the line that its words answer the topic for; null between the answers. */
export interface PaintedRun {
  readonly start: number;
  readonly end: number;
  readonly line: Line | null;
}

/**
 * The runs of a sentence from `start` to `end`, in order and without gaps. Where answers overlap, the first of the lines
 * has the words; an answer beyond the sentence is cut at its ends.
 */
export function paintRuns(start: number, end: number, lines: readonly Line[]): readonly PaintedRun[] {
  const inside = (offset: number): number => Math.min(Math.max(offset, start), end);
  const edges = [
    start,
    end,
    ...lines.flatMap(({ entry }) => [inside(entry.quote.start), inside(entry.quote.end)]),
  ];
  const rising = [...new Set(edges)].toSorted((a, b) => a - b);
  const runs: PaintedRun[] = [];
  for (const [index, from] of rising.entries()) {
    const to = rising[index + 1];
    if (to === undefined) break;
    const line = lines.find(({ entry }) => entry.quote.start <= from && entry.quote.end >= to) ?? null;
    const last = runs.at(-1);
    if (last && last.line === line) runs[runs.length - 1] = { ...last, end: to };
    else runs.push({ start: from, end: to, line });
  }
  return runs;
}
