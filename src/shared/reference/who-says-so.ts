/** Who each statement rests on, which words are quoted, and what is expected or held possible by nobody named. */
import { clearLens, type Lens } from '../briefing/lens';
import type { Lookup } from '../briefing/lookup';
import type { Source, Statement } from '../briefing/statement';

/** What rests on one source, by the name the article has for it. */
export interface SourceRow {
  readonly source: Source;
  readonly label: string;
  /** In reading order; one at least. */
  readonly statements: readonly Statement[];
  /** Each sentence once, in reading order. */
  readonly sentences: readonly string[];
  /** Through it nothing else is seen. */
  readonly lens: Lens;
}

export interface WhoSaysSo {
  /** Those first that one would lean on; within a class in the order in which the article meets them. */
  readonly sources: readonly SourceRow[];
  /** Statements whose words the article puts in quotation marks. */
  readonly quoted: readonly Statement[];
  /** Statements that are expected or possible, and nobody is named who holds them so. */
  readonly unnamedHolders: readonly Statement[];
}

/** Gathers the three, each statement in exactly one row of the sources. */
export function whoSaysSo(lookup: Lookup): WhoSaysSo {
  const statements = [...lookup.statements.values()];
  return {
    sources: sourceRows(statements),
    quoted: statements.filter(({ quoting }) => quoting === 'quoted'),
    unnamedHolders: statements.filter(hasUnnamedHolder),
  };
}

/** A text's own words come first, the writer who names nobody last. */
const leaningOrder: readonly Source[] = ['text', 'outlet', 'officials', 'group', 'unknown', 'writer'];

function sourceRows(statements: readonly Statement[]): readonly SourceRow[] {
  return leaningOrder.flatMap((source) => {
    const ofClass = statements.filter((statement) => statement.source === source);
    const byLabel = Map.groupBy(ofClass, ({ sourceLabel }) => sourceLabel);
    return [...byLabel].map(([label, own]) => ({
      source,
      label,
      statements: own,
      sentences: [...new Set(own.map(({ sentence }) => sentence))],
      lens: { ...clearLens, source: [source], label: byLabel.size > 1 ? [label] : [] },
    }));
  });
}

/** An outlet, officials or groups hold what they say themselves; of the writer and of somebody unknown nobody is told. */
function hasUnnamedHolder({ certainty, source }: Statement): boolean {
  return (
    (certainty === 'expected' || certainty === 'possible') && (source === 'writer' || source === 'unknown')
  );
}

/** Whether the statement's own words hold those that show how sure it is, so that these need not be said before it. */
export function holdsItsCue({ cue, quote }: Pick<Statement, 'cue' | 'quote'>): boolean {
  return cue !== undefined && quote.exact.includes(cue);
}
