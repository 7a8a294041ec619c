/**
 * Times engines on the same queries, one engine after the other on each few of them: few enough that a busy minute meets
 * them all, and enough that an engine is measured as one that somebody types into, not as one that lay idle.
 */
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
/** How many queries an engine is asked before it is another's turn. */
const queriesATurn = 40;

/** Engines without this kind of query are left out. */
export function takeTurns(contenders: readonly Contender[], turns: Turns): readonly Timing[] {
  const { kind, queries, rounds } = turns;
  const taken = new Map<Contender, Taken>(
    contenders.map((each) => [
      each,
      { cold: [], warm: [], asked: 0, empty: 0, emptyByScan: 0, right: 0, spent: 0 },
    ]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (let from = 0; from < queries.length; from += queriesATurn) {
      // Another engine begins each time, because the first one pays for what lies cold.
      for (let turn = 0; turn < contenders.length; turn += 1) {
        const contender = contenders[(turn + from / queriesATurn + round) % contenders.length];
        const times = contender && taken.get(contender);
        if (!contender || !times) continue;
        const span = { from, to: Math.min(from + queriesATurn, queries.length), isFirst: round === 0 };
        if (!takeTurn(contender.index, times, turns, span)) taken.delete(contender);
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

interface Span {
  readonly from: number;
  readonly to: number;
  readonly isFirst: boolean;
}

/** Until the engine's time is up, of what it was asked in the first round. False where it cannot answer such queries. */
function takeTurn(index: Index, times: Taken, turns: Turns, { from, to, isFirst }: Span): boolean {
  for (let place = from; place < to; place += 1) {
    const query = turns.queries[place];
    if (!query || times.spent > turns.budget || (!isFirst && place >= times.asked)) return true;
    const started = performance.now();
    const isAnswered = answer(index, turns.kind, query);
    const took = performance.now() - started;
    if (!isAnswered) return false;
    times.spent += took;
    if (isFirst) {
      times.cold.push(took);
      check(index, { query, scanned: turns.scanned[place] ?? [], times });
    } else {
      (times.warm[place] ??= []).push(took);
    }
  }
  return true;
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
