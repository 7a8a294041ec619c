/** Where each sentence is used: every part of a briefing that names it, and how far the statements reach. */
import type { Assumption, Briefing, BriefingDocument, Line, Tension, Term } from '../briefing/briefing';
import type { ColumnId, Topic } from '../briefing/comparison';
import type { Lookup, PlacedGap } from '../briefing/lookup';
import { type LinkRelation, linkRelations, type Statement } from '../briefing/statement';

/** A link that ends in the sentence, from the statement that makes it. */
export interface LinkUse {
  readonly from: Statement;
  readonly relation: LinkRelation;
  readonly to: Statement;
}

/** A cell of the comparison that holds at least one of the sentence's statements. */
export interface CellUse {
  readonly topic: Topic;
  readonly columnId: ColumnId;
}

/** The editor's lines, by the lists of the briefing that hold them. */
export const lineLists = ['bottomLine', 'keyPoints', 'warnings'] as const;

/** One of the editor's lines, numbered from 1 in its list. */
export interface LineUse {
  readonly list: (typeof lineLists)[number];
  readonly number: number;
  readonly line: Line;
}

/** A line's name in places and on the page: `keyPoints 2`. */
export function nameLine({ list, number }: Pick<LineUse, 'list' | 'number'>): string {
  return `${list} ${number}`;
}

/** Everything in a briefing that names one sentence, or one of its statements. Each list is in the briefing's order. */
export interface Trace {
  readonly statements: readonly Statement[];
  readonly links: readonly LinkUse[];
  readonly cells: readonly CellUse[];
  /** The gaps that it comes nearest to, with the numbers of the register. */
  readonly gaps: readonly PlacedGap[];
  readonly tensions: readonly Tension[];
  readonly lines: readonly LineUse[];
  readonly assumptions: readonly { readonly number: number; readonly assumption: Assumption }[];
  readonly terms: readonly Term[];
  /** The documents that it describes, or calls by a name; none that no sentence describes. */
  readonly documents: readonly BriefingDocument[];
}
export type Uses = keyof Trace;

/** The places where a sentence is used. All are empty for a sentence that nothing names. */
export function traceSentence(id: string, briefing: Briefing, lookup: Lookup): Trace {
  const statements = lookup.statementsOf.get(id) ?? [];
  const isNamed = (sentences: readonly string[]): boolean => sentences.includes(id);
  const stands = ({ sentence }: { readonly sentence: string }): boolean => sentence === id;
  return {
    statements,
    links: statements.flatMap((to) =>
      (lookup.linkedFrom.get(to.id) ?? []).flatMap((from) =>
        from.links.filter((link) => link.to === to.id).map(({ rel }) => ({ from, relation: rel, to })),
      ),
    ),
    cells: cellsOf(id, lookup),
    gaps: lookup.gaps.filter(({ gap }) => isNamed(gap.nearest)),
    tensions: briefing.tensions.filter(
      (tension) => isNamed(tension.sentences) || tension.facing.some(stands),
    ),
    lines: lineLists.flatMap((list) =>
      briefing[list]
        .map((line, index) => ({ list, number: index + 1, line }))
        .filter(({ line }) => isNamed(line.sentences)),
    ),
    assumptions: briefing.assumptions
      .map((assumption, index) => ({ number: index + 1, assumption }))
      .filter(
        ({ assumption }) =>
          isNamed(assumption.sentences) ||
          statements.some((statement) => assumption.statements.includes(statement.id)),
      ),
    terms: briefing.glossary.filter((term) => term.uses.some(stands)),
    documents: briefing.documents.filter(
      ({ sentences, calledBy }) => isNamed(sentences) || (sentences.length > 0 && calledBy.some(stands)),
    ),
  };
}

/** The sentences that link to it in this way, each once and in their order: they are listed so, however many of their statements do. */
export function linkingSentences({ links }: Pick<Trace, 'links'>, relation: LinkRelation): readonly string[] {
  const linking = links.filter((link) => link.relation === relation);
  return [...new Set(linking.map(({ from }) => from.sentence))].toSorted(
    (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
  );
}

/** How many places are listed for a trace. */
export function countUses({ links, ...others }: Trace): number {
  const linking = linkRelations.flatMap((relation) => linkingSentences({ links }, relation));
  return Object.values(others).reduce((sum, uses: readonly unknown[]) => sum + uses.length, linking.length);
}

/** A cell is named once, however many of its lines are of the sentence. */
function cellsOf(id: string, lookup: Lookup): readonly CellUse[] {
  const cells = new Map<string, CellUse>();
  for (const { topic, columnId } of lookup.entriesOf.get(id) ?? []) {
    cells.set(`${topic.id} ${columnId}`, { topic, columnId });
  }
  return [...cells.values()];
}

/** How many of the article's sentences carry a statement, of all; and the ids of those that carry none. */
export interface Coverage {
  readonly covered: number;
  readonly all: number;
  readonly uncovered: readonly string[];
}

/** Counts the sentences that carry a statement: the checks ask it of every one. */
export function coverage(
  { blocks }: { readonly blocks: readonly { readonly sentences: readonly { readonly id: string }[] }[] },
  { statementsOf }: { readonly statementsOf: ReadonlyMap<string, readonly unknown[]> },
): Coverage {
  const all = blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id));
  const uncovered = all.filter((id) => (statementsOf.get(id) ?? []).length === 0);
  return { covered: all.length - uncovered.length, all: all.length, uncovered };
}

/** Each statement once, by the first of these that it reaches. */
export interface Reach {
  /** It stands in a cell of the comparison. */
  readonly topics: readonly Statement[];
  /** Words of it face others in a tension. */
  readonly tensions: readonly Statement[];
  /** It links to another statement, or another to it. */
  readonly links: readonly Statement[];
  /** The editors say that it lies outside the topics. */
  readonly outside: readonly Statement[];
  /** It names a topic that does not hold it. The checks refuse such a briefing. */
  readonly nowhere: readonly Statement[];
}

/** Says of every statement how it can be come upon, other than by reading its sentence. */
export function reachOf(briefing: Briefing, lookup: Lookup): Reach {
  const compared = new Set([...lookup.entriesOf.values()].flat().map(({ entry }) => entry.statement));
  const facing = briefing.tensions.flatMap((tension) => tension.facing);
  const reached = (statement: Statement): keyof Reach => {
    if (compared.has(statement.id)) return 'topics';
    if (facing.some((words) => overlaps(statement, words))) return 'tensions';
    if (statement.links.length > 0 || lookup.linkedFrom.has(statement.id)) return 'links';
    return statement.topics.length === 0 ? 'outside' : 'nowhere';
  };
  const groups = Map.groupBy(lookup.statements.values(), reached);
  const of = (group: keyof Reach): readonly Statement[] => groups.get(group) ?? [];
  return {
    topics: of('topics'),
    tensions: of('tensions'),
    links: of('links'),
    outside: of('outside'),
    nowhere: of('nowhere'),
  };
}

function overlaps({ sentence, quote }: Statement, words: Tension['facing'][number]): boolean {
  return sentence === words.sentence && quote.start < words.quote.end && words.quote.start < quote.end;
}
