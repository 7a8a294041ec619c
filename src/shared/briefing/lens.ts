/** A lens: what one looks at alone. Everything else is dimmed, on screen and on paper; nothing is hidden. */
import { mostText } from '../most-text';
import * as z from 'zod/mini';
import type { Lookup } from './lookup';
import { certainties, DocumentIdSchema, kinds, type Source, sources, type Statement } from './statement';

/**
 * What is chosen of each facet. Within a facet any one of the chosen will do; of the facets that have something chosen
 * all must hold. A facet with nothing chosen asks nothing, so that the empty lens shows everything.
 */
export const LensSchema = z.strictObject({
  kind: z.array(z.enum(kinds)),
  document: z.array(z.union([DocumentIdSchema, z.literal('agreement'), z.literal('none')])),
  source: z.array(z.enum(sources)),
  /** Sources in the article's own terms, as `sourceLabel` has them. */
  label: z.array(z.string().check(z.maxLength(mostText))),
  certainty: z.array(z.enum(certainties)),
  /** `nobody` asks that no source be named: the writer alone, somebody unknown, unnamed officials or groups. */
  named: z.array(z.literal('nobody')),
});
export type Lens = Readonly<z.infer<typeof LensSchema>>;
export type Facet = keyof Lens;

/** The facets in the order in which they are shown. */
export const facets = [
  'kind',
  'document',
  'source',
  'label',
  'certainty',
  'named',
] as const satisfies readonly Facet[];

/** Through it everything is seen. */
export const clearLens: Lens = { kind: [], document: [], source: [], label: [], certainty: [], named: [] };

/** One value of one facet, as a button or a menu offers it. */
export type LensValue = {
  readonly [F in Facet]: { readonly facet: F; readonly value: Lens[F][number] };
}[Facet];

/** True when nothing is dimmed. */
export function isClear(lens: Lens): boolean {
  return facets.every((facet) => lens[facet].length === 0);
}

/** True when the value is chosen. */
export function isChosen(lens: Lens, { facet, value }: LensValue): boolean {
  return lens[facet].some((each) => each === value);
}

/** The lens with the value chosen, or no longer chosen when it was. */
export function toggle(lens: Lens, { facet, value }: LensValue): Lens {
  const chosen: readonly string[] = lens[facet];
  const changed = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { ...lens, [facet]: changed };
}

/** The sources that the article names: an outlet by its title, a text as what it claims to be. */
const named: ReadonlySet<Source> = new Set(['outlet', 'text']);

/** True when the article names no one who says so, whether it is its writer, somebody, or officials and groups without names. */
export function isSaidByNobodyNamed({ source }: Statement): boolean {
  return !named.has(source);
}

/** The statement's own value in each facet; none where it has none. */
export function valuesOf(statement: Statement): readonly LensValue[] {
  const { kind, document, source, sourceLabel, certainty } = statement;
  return [
    { facet: 'kind', value: kind },
    { facet: 'document', value: document },
    { facet: 'source', value: source },
    { facet: 'label', value: sourceLabel },
    { facet: 'certainty', value: certainty },
    ...(isSaidByNobodyNamed(statement) ? [{ facet: 'named', value: 'nobody' } as const] : []),
  ];
}

/** True when the statement is seen through the lens. */
export function isSeen(statement: Statement, lens: Lens): boolean {
  return (
    asksFor(lens.kind, statement.kind) &&
    asksFor(lens.document, statement.document) &&
    asksFor(lens.source, statement.source) &&
    asksFor(lens.label, statement.sourceLabel) &&
    asksFor(lens.certainty, statement.certainty) &&
    (lens.named.length === 0 || isSaidByNobodyNamed(statement))
  );
}

function asksFor(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

/** What is seen through a lens: statements, and the sentences that hold one of them, by id. */
export interface Sight {
  readonly statements: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
}

/** Everything that is seen; what is not in it is dimmed. Through a clear lens also sentences without statements are seen. */
export function lookThrough(lens: Lens, lookup: Lookup): Sight {
  if (isClear(lens)) {
    return { statements: new Set(lookup.statements.keys()), sentences: new Set(lookup.sentences.keys()) };
  }
  const seen = [...lookup.statements.values()].filter((statement) => isSeen(statement, lens));
  return {
    statements: new Set(seen.map(({ id }) => id)),
    sentences: new Set(seen.map(({ sentence }) => sentence)),
  };
}

/** A value, and how many statements of the briefing have it, whatever the lens. */
export interface CountedValue {
  readonly value: LensValue;
  readonly count: number;
}

/**
 * Every value in the order of the vocabulary, documents in theirs, also those that no statement has. A source's own label
 * is one only where the statements of its class have several; elsewhere the class alone says it. Cost is linear in the
 * statements.
 */
export function countValues(lookup: Lookup): readonly CountedValue[] {
  const counts = new Map<string, number>();
  for (const statement of lookup.statements.values()) {
    for (const value of valuesOf(statement)) counts.set(nameOf(value), (counts.get(nameOf(value)) ?? 0) + 1);
  }
  const all: readonly LensValue[] = [
    ...kinds.map((value) => ({ facet: 'kind', value }) as const),
    ...[...lookup.columns, 'none' as const].map((value) => ({ facet: 'document', value }) as const),
    ...sources.map((value) => ({ facet: 'source', value }) as const),
    ...labelsToTellApart(lookup).map((value) => ({ facet: 'label', value }) as const),
    ...certainties.map((value) => ({ facet: 'certainty', value }) as const),
    { facet: 'named', value: 'nobody' },
  ];
  return all.map((value) => ({ value, count: counts.get(nameOf(value)) ?? 0 }));
}

/** Those that can be chosen: a statement has them. One that is chosen stays, so that it can be taken out by itself. */
export function offeredValues(values: readonly CountedValue[], lens: Lens): readonly CountedValue[] {
  return values.filter(({ value, count }) => count > 0 || isChosen(lens, value));
}

/** The labels of classes that have more than one, class by class, each in the order in which the article meets it. */
function labelsToTellApart(lookup: Lookup): readonly string[] {
  const byClass = Map.groupBy(lookup.statements.values(), ({ source }) => source);
  const labels = sources.map((source) => new Set(byClass.get(source)?.map(({ sourceLabel }) => sourceLabel)));
  return [...new Set(labels.filter(({ size }) => size > 1).flatMap((each) => [...each]))];
}

/** One name for a value, another for every other: `kind provision`. */
export function nameOf({ facet, value }: LensValue): string {
  return `${facet} ${value}`;
}
