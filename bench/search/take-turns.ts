/** Times engines on the same queries, one engine after the other on each query, so that a busy minute meets them all. */
import { median } from '../tools/median';
import type { Index } from './engines/engine';
import type { Query, QueryKind } from './queries';
import { agrees } from './scan';

/** What is measured of queries of one kind, or of all keystrokes together. */
export type TimedKind = QueryKind | 'typing';

export interface Contender {
  readonly name: string;
  readonly index: Index;
}

/** How one engine did with one kind of query. Times in milliseconds. */
export interface Timing {
  readonly engine: string;
  readonly kind: TimedKind;
  /** By query: the first time it was asked. */
  readonly cold: readonly number[];
  /** By query: the median of the times after it, which a busy moment of the computer leaves alone. */
  readonly warm: readonly number[];
  readonly queries: number;
  /** How many of the queries were asked before the engine's time was up. */
  readonly asked: number;
  /** Of those asked: how many found nothing, how many should have found nothing, and how many were answered right. */
  readonly empty: number;
  readonly emptyByScan: number;
  readonly right: number;
}

interface Taken {
  cold: number[];
  /** By query, in the order asked. */
  warm: number[][];
  asked: number;
  empty: number;
  emptyByScan: number;
  right: number;
  spent: number;
}

export interface Turns {
  readonly kind: QueryKind;
  readonly queries: readonly Query[];
  /** By query, the rows that a plain scan finds. */
  readonly scanned: readonly (readonly number[])[];
  readonly rounds: number;
  /** Milliseconds that an engine may spend on this kind of query, in all rounds together. */
  readonly budget: number;
}

const best = 20;

/** Engines without this kind of query are left out. */
export function takeTurns(contenders: readonly Contender[], turns: Turns): readonly Timing[] {
  const { kind, queries, scanned, rounds, budget } = turns;
  const taken = new Map<Contender, Taken>(
    contenders.map((each) => [
      each,
      { cold: [], warm: [], asked: 0, empty: 0, emptyByScan: 0, right: 0, spent: 0 },
    ]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, query] of queries.entries()) {
      // Another engine begins each time, because the first one pays for what lies cold.
      for (let turn = 0; turn < contenders.length; turn += 1) {
        const contender = contenders[(turn + place + round) % contenders.length];
        const times = contender && taken.get(contender);
        if (!contender || !times || times.spent > budget || (round > 0 && place >= times.asked)) continue;
        const started = performance.now();
        const isAnswered = answer(contender.index, kind, query);
        const took = performance.now() - started;
        if (!isAnswered) {
          taken.delete(contender);
          continue;
        }
        times.spent += took;
        if (round === 0) times.cold.push(took);
        else (times.warm[place] ??= []).push(took);
        if (round === 0) check(contender.index, { query, scanned: scanned[place] ?? [], times });
      }
    }
  }
  return [...taken].map(([{ name }, { cold, warm, asked, empty, emptyByScan, right }]) => ({
    engine: name,
    kind,
    queries: queries.length,
    cold,
    warm: warm.map(median),
    asked,
    empty,
    emptyByScan,
    right,
  }));
}

/** False where the engine cannot. */
function answer(index: Index, kind: QueryKind, query: Query): boolean {
  if (kind === 'facet counts') return index.countKinds(query).size >= 0;
  return listed(index, query) !== null;
}

/**
 * What a box lists: the best passages with all words, and where they are too few the best of those with some. An engine
 * that does not fill its list by itself is asked for these as well.
 */
function listed(index: Index, query: Query): readonly number[] | null {
  const whole = index.best(query, best);
  if (!whole || whole.length === best || index.fillsUp || query.mode !== 'all' || query.words.length === 1)
    return whole;
  const some = index.best({ ...query, mode: 'any' }, best) ?? [];
  return [...new Set([...whole, ...some])].slice(0, best);
}

interface Checked {
  readonly query: Query;
  readonly scanned: readonly number[];
  readonly times: Taken;
}

function check(index: Index, { query, scanned, times }: Checked): void {
  const rows = index.rows(query);
  times.asked += 1;
  times.empty += rows.length === 0 ? 1 : 0;
  times.emptyByScan += scanned.length === 0 ? 1 : 0;
  times.right += agrees(query, rows, scanned) ? 1 : 0;
}

/** The keystrokes together, from the first letter on, beside what they are made of. */
export function withTyping(timings: readonly Timing[]): readonly Timing[] {
  const typed = timings.filter(({ kind }) => kind === 'one letter' || kind === 'more letters');
  const byEngine = Map.groupBy(typed, ({ engine }) => engine);
  const sums = [...byEngine.values()].map((parts): Timing => {
    const sum = (of: (timing: Timing) => number): number => parts.reduce((all, each) => all + of(each), 0);
    return {
      engine: parts[0]?.engine ?? '',
      kind: 'typing',
      cold: parts.flatMap(({ cold }) => cold),
      warm: parts.flatMap(({ warm }) => warm),
      queries: sum(({ queries }) => queries),
      asked: sum(({ asked }) => asked),
      empty: sum(({ empty }) => empty),
      emptyByScan: sum(({ emptyByScan }) => emptyByScan),
      right: sum(({ right }) => right),
    };
  });
  return [...sums, ...timings];
}
