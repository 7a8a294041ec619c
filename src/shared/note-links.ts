/** Links between notes and places, seen from both ends. */
import { describePlace } from './breadcrumb';
import type { Briefing } from './briefing';
import { withoutMarks } from './emphasis';
import type { Said } from './explain';
import type { Lookup } from './lookup';
import { type LinkRole, type Note, type NoteId, type Target, targetKey } from './note';
import { oncePer } from './once-per';
import { isLost, sentencesUnder, stretchesOf } from './text-place';

/** What a link leads to, as it is now. */
export type LinkEnd =
  | { readonly kind: 'note'; readonly note: Note; readonly number: number | null }
  | { readonly kind: 'place'; readonly place: Said; readonly quote: string | null }
  /** It is not there any more: a note in the trash, or a place that this edition does not have. */
  | { readonly kind: 'gone'; readonly what: 'note' | 'place'; readonly quote: string | null };

export interface LinkGround {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** All notes that are not in the trash, and their numbers. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
}

/** Follows a link to its end. */
export function endOfLink(target: Target, { briefing, lookup, notes, numbers }: LinkGround): LinkEnd {
  if (target.kind === 'note') {
    const note = notes.find(({ id }) => id === target.noteId);
    return note
      ? { kind: 'note', note, number: numbers.get(note.id) ?? null }
      : { kind: 'gone', what: 'note', quote: null };
  }
  if (isLost(target, lookup)) {
    const quote = target.kind === 'passage' ? withoutMarks(target.passage.exact) : null;
    return { kind: 'gone', what: 'place', quote };
  }
  return { kind: 'place', place: describePlace(briefing, lookup, target), quote: quoteOf(target, lookup) };
}

/** A link that comes from another note. */
export interface IncomingLink {
  readonly from: Note;
  readonly role: LinkRole;
}

/** The links that other notes have to this target, each note and role once, in the order given. */
export function linksTo(target: Target, notes: readonly Note[]): readonly IncomingLink[] {
  return linksByTarget(notes).get(targetKey(target)) ?? [];
}

const linksByTarget = oncePer((notes: readonly Note[]): ReadonlyMap<string, readonly IncomingLink[]> => {
  const links = notes.flatMap((from) => {
    const ends = new Map(
      from.links.map(({ target, role }) => [
        `${role} ${targetKey(target)}`,
        { key: targetKey(target), role },
      ]),
    );
    return [...ends.values()].map(({ key, role }) => ({ key, link: { from, role } }));
  });
  const grouped = Map.groupBy(links, ({ key }) => key);
  return new Map([...grouped].map(([key, each]) => [key, each.map(({ link }) => link)]));
});

/** The links of notes to this sentence, or to words of it. */
export function linksToSentence(
  sentence: string,
  notes: readonly Note[],
  lookup: Lookup,
): readonly IncomingLink[] {
  const isMeant = (end: Target): boolean =>
    end.kind !== 'note' && sentencesUnder(stretchesOf(end, lookup), lookup).some(({ id }) => id === sentence);
  return notes
    .filter(({ links }) => links.length > 0)
    .flatMap((from) =>
      [...new Set(from.links.filter(({ target }) => isMeant(target)).map(({ role }) => role))].map(
        (role) => ({ from, role }),
      ),
    );
}

function quoteOf(target: Target, lookup: Lookup): string | null {
  if (target.kind === 'passage') return withoutMarks(target.passage.exact);
  if (target.kind !== 'statement') return null;
  const statement = lookup.statements.get(target.statementId);
  return statement ? withoutMarks(statement.quote.exact) : null;
}
