/** Links between notes and places, seen from both ends. */
import type { Anchor } from '../anchoring/anchor';
import { describePlace } from './breadcrumb';
import type { Briefing } from '../briefing/briefing';
import { withoutMarks } from '../briefing/emphasis';
import type { Said } from '../reference/explain';
import type { Lookup } from '../briefing/lookup';
import { type LinkRole, type Note, type NoteId, type Target, targetKey } from './note';
import { oncePer } from '../once-per';
import { isLost, sentencesUnder, stretchesOf } from './text-place';
import { shownWords } from './shown-passage';

/** What a link leads to, as it is now. */
export type LinkEnd =
  | { readonly kind: 'note'; readonly note: Note; readonly number: number | null }
  | {
      readonly kind: 'place';
      /** Where it stands in this edition. */
      readonly target: Target;
      readonly place: Said;
      readonly quote: string | null;
      /** The words that it was linked to, where they were edited since; else null. */
      readonly was: string | null;
    }
  /**
   * It is not there any more: a note in the trash, or a place that this edition does not have. `unsure`: its words may be
   * somewhere, which is for the reader to say.
   */
  | { readonly kind: 'gone'; readonly what: 'note' | 'place' | 'unsure'; readonly quote: string | null };

export interface LinkGround {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  /** All notes that are not in the trash, and their numbers. */
  readonly notes: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
}

/** What `linkStanding` says of a link's end. */
export type LinkStanding = Anchor | 'unknown' | null;

/** Follows a link to its end, which stands where `standing` says; null: where it was put. */
export function endOfLink(
  target: Target,
  { briefing, lookup, notes, numbers }: LinkGround,
  standing: LinkStanding = null,
): LinkEnd {
  if (target.kind === 'note') {
    const note = notes.find(({ id }) => id === target.noteId);
    return note
      ? { kind: 'note', note, number: numbers.get(note.id) ?? null }
      : { kind: 'gone', what: 'note', quote: null };
  }
  const stands = standsAt(target, standing);
  const quote = target.kind === 'passage' ? shownWords(target.passage, lookup.blocks) : null;
  if (!stands || isLost(stands, lookup))
    return { kind: 'gone', what: isUnsure(standing) ? 'unsure' : 'place', quote };
  return {
    kind: 'place',
    target: stands,
    place: describePlace(briefing, lookup, stands),
    quote: quoteOf(stands, lookup),
    was: standing !== null && standing !== 'unknown' && standing.status === 'edited' ? quote : null,
  };
}

/** Where the end of the link stands; null when that is nowhere, or not certain. */
function standsAt(target: Target, standing: LinkStanding): Target | null {
  if (standing === null) return target;
  return standing === 'unknown' ? null : standing.target;
}

function isUnsure(standing: LinkStanding): boolean {
  if (standing === null) return false;
  return standing === 'unknown' || ['ambiguous', 'suggested', 'not-searched'].includes(standing.status);
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

/** The links of notes to this sentence, or to words of it, wherever these stand now. */
export function linksToSentence(
  sentence: string,
  notes: readonly Note[],
  lookup: Lookup,
  standing: (from: Note, target: Target) => LinkStanding = () => null,
): readonly IncomingLink[] {
  const isMeant = (from: Note, target: Target): boolean => {
    const end = target.kind === 'note' ? null : standsAt(target, standing(from, target));
    return end !== null && sentencesUnder(stretchesOf(end, lookup), lookup).some(({ id }) => id === sentence);
  };
  return notes
    .filter(({ links }) => links.length > 0)
    .flatMap((from) =>
      [...new Set(from.links.filter(({ target }) => isMeant(from, target)).map(({ role }) => role))].map(
        (role) => ({ from, role }),
      ),
    );
}

function quoteOf(target: Target, lookup: Lookup): string | null {
  if (target.kind === 'passage') return shownWords(target.passage, lookup.blocks);
  if (target.kind !== 'statement') return null;
  const statement = lookup.statements.get(target.statementId);
  return statement ? withoutMarks(statement.quote.exact) : null;
}
