/** The notes of a file as notes on this briefing: each with an id, a place and how sure that place is. */
import type { AnchorStatus, Suggestion } from '../anchoring/anchor';
import { anchorNote } from '../anchoring/anchor-note';
import type { KnownBlocks } from '../anchoring/anchor-passage';
import type { Ground } from '../anchoring/ground';
import type { Briefing } from '../briefing/briefing';
import { describePlace } from '../notes/breadcrumb';
import { changerOf, writerOf } from '../notes/creator';
import { firstWords } from '../reference/first-words';
import type { Lookup } from '../briefing/lookup';
import {
  type Note,
  type NoteId,
  NoteIdSchema,
  noteLimits,
  type Placement,
  settleContent,
  type Target,
  targetKey,
} from '../notes/note';
import type { Say } from '../note-export/described-note';
import { beginLineage, type Hash, type Lineage } from '../note-merge/lineage';
import type { VersionedNote } from '../note-merge/merge-note';
import { notedValue } from '../notes/noted-value';
import { type ArticleLetters, lettersOf } from './article-letters';
import { type IncomingNote, type Quoted, type QuotedRange, RefusedAnnotation } from './incoming-note';
import { type PlacedQuote, placeQuote, placeRange, type RangeFault } from './place-quote';
import type { Elsewhere } from './report';

/** A note of the file that can be taken in. */
export interface GivenNote extends VersionedNote {
  readonly status: AnchorStatus;
  /** Where it stands in this edition, in words; empty where it stands nowhere. */
  readonly place: string;
  /** Where something like it stands, for one that stands nowhere. */
  readonly elsewhere: readonly Elsewhere[];
  /** Whether the note's times are the file's: where it says none, or times to come, they are those of now. */
  readonly times: 'said' | 'none' | 'to-come';
  /** True for a note that another program wrote. */
  readonly isForeign: boolean;
  /** What else is to be said of it, in sentences. */
  readonly remarks: readonly string[];
}

export interface PlacingTools {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly ground: Ground;
  /** The blocks of an edition by its hash, where they are known. */
  readonly editions: ReadonlyMap<string, NonNullable<KnownBlocks>>;
  readonly hash: Hash;
  readonly say: Say;
  readonly idOf: (name: string) => NoteId;
  readonly atMs: number;
}

/** Makes notes of what was read, one after the other. Throws a RefusedAnnotation for one that cannot be placed. */
export function createPlacer(tools: PlacingTools): (incoming: IncomingNote) => GivenNote {
  let letters: ArticleLetters | null = null;
  const placed = new Map<string, ReturnType<Place>>();
  const place: Place = (quoted) => {
    // A file may have the same words a thousand times, and words that stand everywhere take the longest to look for.
    const key = JSON.stringify(quoted);
    const known = placed.get(key);
    if (known) return known;
    const found = look(quoted);
    if (placed.size >= mostRemembered) placed.clear();
    placed.set(key, found);
    return found;
  };
  const look: Place = (quoted) => {
    letters ??= lettersOf(tools.briefing.blocks);
    return quoted.kind === 'range'
      ? placeRange(quoted, letters)
      : { ...placeQuote(quoted, letters, tools.ground), why: null };
  };
  return (incoming) => (incoming.own ? ownNote(incoming, tools) : foreignNote(incoming, tools, place));
}

/** So many places are remembered at once. */
const mostRemembered = 1000;

type Place = (quoted: Quoted | QuotedRange) => PlacedQuote & { readonly why: RangeFault | null };

function ownNote(incoming: IncomingNote, tools: PlacingTools): GivenNote {
  const { own, target } = incoming;
  if (!own || isWords(target) || target.kind === 'answer') {
    throw new RefusedAnnotation('What Lectern wrote about it names no place.');
  }
  const { lineage, modifiedBy, ...rest } = own;
  const placed = noteOf(incoming, { ...rest, target }, tools);
  const note = { ...placed, rev: own.rev, modifiedBy: changerOf(modifiedBy, incoming.creator) };
  const { ground, editions } = tools;
  const anchor = anchorNote(note, editions.get(note.edition.hash) ?? null, ground);
  const { status, target: stands } = anchor;
  return {
    note,
    place: stands ? placeInWords(stands, tools) : '',
    lineage: lineage ?? foreignLineage(note, incoming, tools.hash),
    status,
    times: timesOf(incoming, tools),
    elsewhere: elsewhereOf(anchor.suggestions, tools),
    isForeign: false,
    remarks: [],
  };
}

function foreignNote(incoming: IncomingNote, tools: PlacingTools, place: Place): GivenNote {
  const remarks = [...incoming.remarks];
  const { target: on } = incoming;
  const quoted = isWords(on) ? place(on) : null;
  const target: Target = quoted
    ? { kind: 'passage', passage: quoted.passage }
    : on.kind === 'answer'
      ? { kind: 'note', noteId: toId(on.id, tools) }
      : (on as Target);
  if (quoted?.why && on.kind === 'range') remarks.push(tools.say(`import.range.${quoted.why}`, endsOf(on)));
  const links = incoming.more.slice(0, noteLimits.links).flatMap((each) => {
    const { passage, anchor } = place(each);
    if (anchor.status === 'exact') {
      remarks.push(`It is also on “${wordsOf(each)}”, to which it has a link.`);
      return [{ role: 'see-also', target: { kind: 'passage', passage } } as const];
    }
    remarks.push(`It is also on “${wordsOf(each)}”, which was not found.`);
    return [];
  });
  const isOnWords = incoming.motivation === 'replying' && target.kind !== 'note';
  const motivation = isOnWords ? ('commenting' as const) : incoming.motivation;
  const status = quoted?.anchor.status ?? 'exact';
  const note = noteOf({ ...incoming, motivation, links }, placementOf(target, status, tools), tools);
  // Where it stands was found out here, and anything else that is known of it is better.
  const lineage = { ...foreignLineage(note, incoming, tools.hash), place: 0 };
  const where = status === 'exact' ? note.breadcrumb : '';
  const elsewhere = elsewhereOf(quoted?.anchor.suggestions ?? [], tools);
  const times = timesOf(incoming, tools);
  return { note, lineage, status, times, place: where, elsewhere, isForeign: true, remarks };
}

function isWords(on: IncomingNote['target']): on is Quoted | QuotedRange {
  return on.kind === 'quote' || on.kind === 'range';
}

function endsOf({ start, end }: QuotedRange): { readonly start: string; readonly end: string } {
  return { start: someWords(start.exact), end: someWords(end.exact) };
}

function wordsOf(on: Quoted | QuotedRange): string {
  if (on.kind === 'quote') return someWords(on.exact);
  const { start, end } = endsOf(on);
  return `${start} … ${end}`;
}

/** The places where a lost note may have been meant, each once. */
function elsewhereOf(suggestions: readonly Suggestion[], tools: PlacingTools): readonly Elsewhere[] {
  return suggestions.map(({ target }) => ({
    place: placeInWords(target, tools),
    words: target.kind === 'passage' ? someWords(target.passage.exact) : '',
  }));
}

function placeInWords(target: Target, { briefing, lookup, say }: PlacingTools): string {
  if (target.kind === 'note') return say('import.reply');
  const { id, values } = describePlace(briefing, lookup, target);
  return say(id, values);
}

/** Of another program's note only the times are known, if these; they are the same each time the file is read. */
function foreignLineage(note: Note, { createdMs, modifiedMs }: IncomingNote, hash: Hash): Lineage {
  return beginLineage(note, modifiedMs ?? createdMs ?? 0, hash, 'f');
}

function timesOf({ createdMs, modifiedMs }: IncomingNote, { atMs }: PlacingTools): GivenNote['times'] {
  const latest = Math.max(createdMs ?? -1, modifiedMs ?? -1);
  return latest < 0 ? 'none' : latest <= atMs ? 'said' : 'to-come';
}

function placementOf(target: Target, status: AnchorStatus, tools: PlacingTools): Placement {
  const { briefing, lookup, hash, say } = tools;
  const isPlaced = target.kind !== 'passage' || status === 'exact';
  const value = notedValue(target, briefing, lookup, say);
  return {
    target,
    edition: { label: briefing.edition, hash: briefing.editionHash },
    breadcrumb: isPlaced ? placeInWords(target, tools) : say('import.no-place'),
    value: value && { text: value.text, hash: hash(value.data) },
    reviewed: null,
    writtenOn: null,
  };
}

/** The note that an annotation would be. Times in the future are taken as now. */
function noteOf(
  incoming: IncomingNote,
  placement: Pick<Placement, 'target' | 'edition' | 'breadcrumb' | 'value' | 'reviewed' | 'writtenOn'>,
  tools: PlacingTools,
): Note {
  const { briefing, atMs } = tools;
  const createdMs = Math.min(incoming.createdMs ?? incoming.modifiedMs ?? atMs, atMs);
  return {
    id: toId(incoming.id ?? nameOf(placement.target, incoming.body), tools),
    rev: 1,
    briefingId: briefing.id,
    ...placement,
    creator: writerOf(incoming.creator),
    modifiedBy: null,
    createdMs,
    modifiedMs: Math.max(createdMs, Math.min(incoming.modifiedMs ?? createdMs, atMs)),
    deletedMs: null,
    ...settleContent(incoming),
  };
}

/** The same id each time for the same note of another program on this briefing. */
function toId(id: string, { briefing, idOf }: PlacingTools): NoteId {
  const own = NoteIdSchema.safeParse(id.replace(/^urn:uuid:/u, '').toLowerCase());
  return own.success ? own.data : idOf(`${briefing.id} ${id}`);
}

/** What stands for an id where the file has none. */
function nameOf(target: Target, body: string): string {
  return `${targetKey(target)} ${target.kind === 'passage' ? target.passage.exact : ''} ${body}`;
}

function someWords(text: string): string {
  return firstWords(text.replace(/\s+/gu, ' ').trim(), wordsLength);
}

/** How many units of quoted words are said in a sentence. */
const wordsLength = 60;
