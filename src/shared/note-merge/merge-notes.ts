/** The notes of a file put together with those of the store, as one set. Pure: nothing is written, no clock is read. */
import { otherThan } from '../notes/creator';
import { isSameContent, type Note, type NoteId, targetKey } from '../notes/note';
import {
  beginLineage,
  byTime,
  type Hash,
  hashOfWords,
  type Lineage,
  union,
  wordingHash,
  wordingTime,
} from './lineage';
import { byName, creatorOfBoth, mergeNames } from './names';
import { type MergedNote, mergeNote, type VersionedNote } from './merge-note';

/** What becomes of a note of the file. `both`: words that two readers changed are both kept, one of them as a reply. */
export type MergeOutcome = 'added' | 'same' | 'updated' | 'both';

export interface MergedItem {
  readonly outcome: MergeOutcome;
  /** Why it is the same although the file says something else; null when there is nothing to say. */
  readonly remark: 'newer-here' | 'rewritten' | null;
  /** The note as it is then. */
  readonly merged: VersionedNote;
  /** For `both`: the words that gave way to those of the note. */
  readonly givenWay: MergedNote['givenWay'];
}

export interface Merge {
  /** One for each note of the file, in its order. */
  readonly items: readonly MergedItem[];
  /** What is to be written, each note once: it is not here yet, or is here otherwise. */
  readonly written: readonly VersionedNote[];
  /** Replies that kept a wording which its writer has written over since: they go to the trash. */
  readonly retired: readonly NoteId[];
}

export interface MergeTools {
  readonly hash: Hash;
  /** An id made from a name, the same each time. */
  readonly idOf: (name: string) => NoteId;
}

/** `here`: the notes of the store that are not in the trash. A note that is there comes back as the file has it. */
export function mergeNotes(
  here: ReadonlyMap<NoteId, VersionedNote>,
  given: readonly VersionedNote[],
  tools: MergeTools,
): Merge {
  const { hash } = tools;
  const result = new Map(here);
  const joined = given.map((version): { readonly version: VersionedNote; readonly merged: MergedNote } => {
    const found = result.get(version.note.id);
    const merged = found ? mergeNote(found, version, hash) : { ...version, givenWay: [] };
    result.set(version.note.id, { note: merged.note, lineage: merged.lineage });
    return { version, merged };
  });
  const keptBoth = new Set<NoteId>();
  for (const { merged } of joined) {
    for (const given of merged.givenWay) {
      const reply = replyWith(merged, given, tools);
      const kept = result.get(reply.note.id);
      if (kept) {
        // Two came upon the same words: whichever came first here, the later time stands.
        const modifiedMs = Math.max(kept.note.modifiedMs, reply.note.modifiedMs);
        const both = withWriter(kept, reply);
        const { names } = both.lineage;
        const creator = creatorOfBoth(kept.note.creator, reply.note.creator, names);
        const modifiedBy = otherThan(creator, both.note.modifiedBy);
        result.set(kept.note.id, { ...both, note: { ...both.note, creator, modifiedBy, modifiedMs } });
        continue;
      }
      result.set(reply.note.id, reply);
      keptBoth.add(merged.note.id);
    }
  }
  const ofFile = new Set(joined.map(({ version }) => version.note.id));
  for (const each of result.values()) {
    const named = namedAsParent(each, result, tools);
    if (named !== each) result.set(each.note.id, named);
  }
  // Of all notes, not of the file's alone: the other reader, who takes these in, sees the same.
  const retired = [...result.values()].filter((each) => isWrittenOver(each, result, tools));
  for (const { note } of retired) result.delete(note.id);
  const answered = answeredAnew({ here, result, retired, ofFile });
  return {
    items: joined.map(({ version, merged }): MergedItem => {
      const { id } = version.note;
      const now = result.get(id);
      const { givenWay } = merged;
      const isAnsweredAnew = answered.has(id);
      if (!now) {
        const outcome = here.has(id) ? 'updated' : 'same';
        return { outcome, remark: 'rewritten', merged, givenWay: [] };
      }
      const item = itemOf({ version, merged: now, here: here.get(id), keepsBoth: keptBoth.has(id) });
      // What changes at a reply that keeps its words changes at the note.
      if (item.outcome === 'same' && isAnsweredAnew) return { ...item, outcome: 'updated', givenWay: [] };
      return { ...item, givenWay: item.outcome === 'both' ? givenWay : [] };
    }),
    written: [...result.values()].filter(({ note, lineage }) => {
      const before = here.get(note.id);
      if (before && before.note.modifiedMs !== note.modifiedMs) return true;
      return !before || !isSameNote(before.note, note) || !isSameLineage(before.lineage, lineage);
    }),
    retired: retired.map(({ note }) => note.id).filter((id) => here.has(id)),
  };
}

/** True when nothing of it that a reader sees differs. */
export function isSameNote(a: Note, b: Note): boolean {
  return (
    isSameContent(a, b) &&
    a.creator === b.creator &&
    a.modifiedBy === b.modifiedBy &&
    targetKey(a.target) === targetKey(b.target) &&
    a.edition.hash === b.edition.hash
  );
}

export function isSameLineage(a: Lineage, b: Lineage): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({ words, past, label, kind, place, tags, links, names = [] }: Lineage): unknown {
  return [words.toSorted(), past.toSorted(), label, kind, place, tags, links, names];
}

function itemOf({
  version,
  merged,
  here,
  keepsBoth,
}: {
  readonly version: VersionedNote;
  readonly merged: VersionedNote;
  readonly here: VersionedNote | undefined;
  readonly keepsBoth: boolean;
}): Omit<MergedItem, 'givenWay'> {
  if (!here) return { outcome: 'added', remark: null, merged };
  if (keepsBoth) return { outcome: 'both', remark: null, merged };
  if (!isSameNote(here.note, merged.note)) return { outcome: 'updated', remark: null, merged };
  const isOlder = !isSameContent(version.note, merged.note);
  return { outcome: 'same', remark: isOlder ? 'newer-here' : null, merged };
}

/** The notes of which a reply that the file does not have by itself is new or another then, or is none any more. */
function answeredAnew({
  here,
  result,
  retired,
  ofFile,
}: {
  readonly here: ReadonlyMap<NoteId, VersionedNote>;
  readonly result: ReadonlyMap<NoteId, VersionedNote>;
  readonly retired: readonly VersionedNote[];
  readonly ofFile: ReadonlySet<NoteId>;
}): ReadonlySet<NoteId> {
  const replies = [
    ...[...result.values()].filter(({ note }) => {
      const before = here.get(note.id);
      return !before || (before.note !== note && !isSameNote(before.note, note));
    }),
    ...retired.filter(({ note }) => here.has(note.id)),
  ];
  return new Set(
    replies.flatMap(({ note: { id, target } }) =>
      target.kind === 'note' && !ofFile.has(id) ? target.noteId : [],
    ),
  );
}

/** The reply that keeps a wording, of whoever wrote that. Both machines arrive at the same one: it is made of the note's id and the words. */
function replyWith(
  { note, lineage: { names } }: VersionedNote,
  { body, wording, modifiedBy }: MergedNote['givenWay'][number],
  { hash, idOf }: MergeTools,
): VersionedNote {
  const atMs = wordingTime(wording);
  const reply: Note = {
    ...note,
    id: idOf(keptReplyName(note.id, wordingHash(wording))),
    rev: 1,
    target: { kind: 'note', noteId: note.id },
    value: null,
    reviewed: null,
    writtenOn: null,
    modifiedBy: otherThan(note.creator, modifiedBy),
    createdMs: atMs,
    modifiedMs: atMs,
    motivation: 'replying',
    colour: null,
    tags: [],
    body,
    workflow: null,
    links: [],
  };
  return {
    note: reply,
    lineage: { ...beginLineage(reply, atMs, hash), words: [wording], ...(names && { names }) },
  };
}

/** Of two readers who came upon the same words, the later one has them, as in the note itself. */
function withWriter(found: VersionedNote, reply: VersionedNote): VersionedNote {
  const { words, past } = found.lineage;
  const names = mergeNames(found.lineage.names, reply.lineage.names);
  const known = { ...found, lineage: { ...found.lineage, ...(names && { names }) } };
  const [wording] = reply.lineage.words;
  const latest = words.toSorted(byTime).at(-1);
  if (found.note.body !== reply.note.body || wording === undefined || latest === undefined) return known;
  if (past.includes(wording)) return known;
  const order = byTime(latest, wording) || byName(reply.note.modifiedBy, found.note.modifiedBy, names);
  const { modifiedBy } = order < 0 ? reply.note : found.note;
  return {
    note: { ...found.note, modifiedBy },
    lineage: { ...known.lineage, words: union(words, [wording]) },
  };
}

/** A reply that keeps a wording was signed as its note was: it bears the name under that which is known of both by now. */
function namedAsParent(
  reply: VersionedNote,
  notes: ReadonlyMap<NoteId, VersionedNote>,
  { idOf }: MergeTools,
): VersionedNote {
  const { note, lineage } = reply;
  const parent = note.target.kind === 'note' ? notes.get(note.target.noteId) : undefined;
  if (!parent || parent.note.creator === note.creator) return reply;
  const keeps = (wording: string): boolean =>
    note.id === idOf(keptReplyName(parent.note.id, wordingHash(wording)));
  if (![...lineage.words, ...lineage.past].some(keeps)) return reply;
  const names = mergeNames(lineage.names, parent.lineage.names);
  const creator = creatorOfBoth(note.creator, parent.note.creator, names);
  if (creator === note.creator) return reply;
  const modifiedBy = otherThan(creator, note.modifiedBy);
  return { note: { ...note, creator, modifiedBy }, lineage: { ...lineage, ...(names && { names }) } };
}

/** What the id of the reply is made of that keeps words of the note; of the words the hash. */
export function keptReplyName(id: NoteId, words: string): string {
  return `${id} ${words}`;
}

/** A reply as it was made, that keeps a wording of its note which has been written over, or is the note's again. */
function isWrittenOver(
  { note, lineage }: VersionedNote,
  notes: ReadonlyMap<NoteId, VersionedNote>,
  { hash, idOf }: MergeTools,
): boolean {
  const parent = note.target.kind === 'note' ? notes.get(note.target.noteId) : undefined;
  const words = wordingHash(lineage.words[0] ?? '');
  if (!parent || !isAsMade({ note, lineage }, words)) return false;
  if (note.id !== idOf(keptReplyName(parent.note.id, words))) return false;
  const isAlive = parent.lineage.words.some((each) => wordingHash(each) === words);
  const isPast = parent.lineage.past.some((each) => wordingHash(each) === words);
  return (isPast && !isAlive) || hashOfWords(parent.note.body, hash) === words;
}

function isAsMade({ note, lineage }: VersionedNote, words: string): boolean {
  return (
    lineage.past.length === 0 &&
    lineage.words.every((each) => wordingHash(each) === words) &&
    note.colour === null &&
    note.tags.length === 0 &&
    note.links.length === 0 &&
    note.motivation === 'replying'
  );
}
