/** From statements to what entries that hold them can be filtered by. */
import type { Lookup } from '../briefing/lookup';
import type { Statement } from '../briefing/statement';
import type { Facets, Trait } from './searchable';

/** What holds of any of the statements. */
export function facetsOf(statements: readonly Statement[]): Facets {
  const is = statements.flatMap(({ basis, quoting }): readonly Trait[] => [
    ...(basis === 'inferred' ? (['inferred'] as const) : []),
    ...(quoting === 'quoted' ? (['quoted'] as const) : []),
  ]);
  return {
    kind: once(statements.map((statement) => statement.kind)),
    certainty: once(statements.map((statement) => statement.certainty)),
    source: once(statements.map((statement) => statement.source)),
    document: once(statements.map((statement) => statement.document)),
    topic: once(statements.flatMap((statement) => statement.topics)),
    is: once(is),
  };
}

/** The documents and topics that the statements are about. Kind, certainty and source are those of what the article says itself. */
export function aboutOf(statements: readonly Statement[]): Pick<Facets, 'document' | 'topic'> {
  const { document, topic } = facetsOf(statements);
  return { ...(document && { document }), ...(topic && { topic }) };
}

/** The same of all that sentences say. */
export function aboutSentences(sentences: readonly string[], lookup: Lookup): ReturnType<typeof aboutOf> {
  return aboutOf(sentences.flatMap((id) => lookup.statementsOf.get(id) ?? []));
}

function once(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
