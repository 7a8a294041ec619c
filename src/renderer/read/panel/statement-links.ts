/** A statement's links both ways, as the explanation lists them: "contradicted by 20, qualified by 19". */
import type { Lookup } from '../../../shared/briefing/lookup';
import { type LinkRelation, linkRelations, type Statement } from '../../../shared/briefing/statement';

export interface LinkGroup {
  readonly relation: LinkRelation;
  /** `back` when the others link to this statement. */
  readonly direction: 'forth' | 'back';
  readonly others: readonly Statement[];
}

/** The links by relation, contradictions first. A pair that links both ways with one relation is named once. */
export function linksOf(statement: Statement, lookup: Lookup): readonly LinkGroup[] {
  const comingIn = lookup.linkedFrom.get(statement.id) ?? [];
  return linkRelations.flatMap((relation) => {
    const forth = statement.links
      .filter((link) => link.rel === relation)
      .flatMap((link) => lookup.statements.get(link.to) ?? []);
    const back = comingIn.filter(
      (other) =>
        !forth.includes(other) &&
        other.links.some((link) => link.rel === relation && link.to === statement.id),
    );
    return [
      { relation, direction: 'forth' as const, others: forth },
      { relation, direction: 'back' as const, others: back },
    ].filter(({ others }) => others.length > 0);
  });
}
