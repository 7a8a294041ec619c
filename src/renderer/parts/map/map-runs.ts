/** Which sentences in a row the documents are described in, and which say something of no document that is identified. */
import type { Briefing, BriefingDocument, Sentence } from '../../../shared/briefing/briefing';
import { basisIn } from '../../../shared/briefing/inferred';
import type { Lookup } from '../../../shared/briefing/lookup';
import { bases, type Statement } from '../../../shared/briefing/statement';

/** What is said in sentences that describe no document: of the agreement, of neither, or of both kinds. */
export type RestSays = 'agreement' | 'none' | 'either';

/** Sentences that follow one another, by index from 0; `last` is among them. */
export interface MapRun {
  readonly first: number;
  readonly last: number;
  readonly of:
    | {
        readonly kind: 'document';
        readonly document: BriefingDocument;
        /** That of what these sentences say of it, which can be inferred though the document is stated. */
        readonly basis: Statement['basis'];
      }
    | { readonly kind: 'rest'; readonly says: RestSays };
  /** Brackets that would meet stand in different lanes, from 0. */
  readonly lane: number;
}

/** The runs of the article from its start. A document whose sentences stand apart has several. */
export function runsOf(briefing: Briefing, lookup: Lookup): readonly MapRun[] {
  const sentences = [...lookup.sentences.values()];
  const described = briefing.documents.map((document) => new Set(document.sentences));
  const documents = briefing.documents.flatMap((document, index) =>
    bases.flatMap((basis) =>
      spans(
        sentences,
        ({ id }) =>
          (described[index]?.has(id) ?? false) && basisIn(document, lookup.statementsOf.get(id)) === basis,
      ).map((span) => ({ ...span, of: { kind: 'document', document, basis } as const })),
    ),
  );
  const rests = spans(sentences, ({ id }) => described.every((ids) => !ids.has(id))).map((span) => ({
    ...span,
    of: { kind: 'rest', says: saysOf(sentences.slice(span.first, span.last + 1), lookup) } as const,
  }));
  const placed: MapRun[] = [];
  for (const run of [...documents, ...rests].toSorted((a, b) => a.first - b.first)) {
    let lane = 0;
    while (placed.some((other) => other.lane === lane && other.last >= run.first)) lane += 1;
    placed.push({ ...run, lane });
  }
  return placed;
}

/** True where other documents are described than in the sentence before: the columns part there. */
export function partsBefore(index: number, runs: readonly MapRun[]): boolean {
  return index > 0 && runs.some(({ first, last }) => first === index || last === index - 1);
}

function spans(
  sentences: readonly Sentence[],
  isIn: (sentence: Sentence) => boolean,
): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!isIn(sentence)) continue;
    const open = found.at(-1);
    if (open && open.last === index - 1) open.last = index;
    else found.push({ first: index, last: index });
  }
  return found;
}

function saysOf(sentences: readonly Sentence[], lookup: Lookup): RestSays {
  const statements = sentences.flatMap(({ id }) => lookup.statementsOf.get(id) ?? []);
  if (statements.every(({ document }) => document === 'none')) return 'none';
  return statements.every(({ document }) => document === 'agreement') ? 'agreement' : 'either';
}
