/** What becomes of the notes of a file, told one by one: the same for the window, the report and the command line. */
import { authorNotGiven } from '../notes/creator';
import type { Settings } from '../contract/settings';
import { nameLabel } from '../notes/label-name';
import { creatorOfBoth } from '../note-merge/names';
import { isolate } from '../language-of';
import type { Note } from '../notes/note';
import type { Say } from '../note-export/described-note';
import { displayedWording, type Hash, wordingTime } from '../note-merge/lineage';
import { isSameNote, type MergedItem } from '../note-merge/merge-notes';
import type { GivenNote } from './place-incoming';
import { type ImportItem, type ImportReport, reportedLength, reportedWording } from './report';

export interface TellingTools {
  readonly say: Say;
  readonly hash: Hash;
  /** The reader's own name. */
  readonly reader: string;
  readonly labelNames: Settings['labelNames'];
}

/** What an import finds out of one note of the file. */
export interface Found {
  /** The item's id as the file has it. */
  readonly id: string;
  readonly given: GivenNote;
  readonly item: MergedItem;
  /** The note as it is here or lies in the trash. */
  readonly own: Note | undefined;
  readonly isBack: boolean;
  /** It answers a note that is neither here nor in the file. */
  readonly isOrphan: boolean;
}

/** One note of the file. */
export function tellItem(found: Found, tools: TellingTools): ImportItem {
  const { id, given, item, own, isBack, isOrphan } = found;
  const { note, status, place, elsewhere, remarks } = given;
  const { say } = tools;
  const outcome = isBack && item.outcome === 'added' ? 'updated' : item.outcome;
  const wordings = outcome === 'both' ? wordingsOf(found, tools) : null;
  return {
    id,
    noteId: note.id,
    outcome,
    quote: quoteOf(note),
    body: cut(note.body, reportedLength),
    creator: own ? creatorOfBoth(own.creator, note.creator, item.merged.lineage.names) : note.creator,
    place,
    status: note.target.kind === 'note' ? null : status,
    elsewhere,
    wordings,
    reasons: [
      ...(isBack ? [say('import.remark.trash')] : []),
      ...(wordings ? [bothInWords(wordings, tools)] : []),
      ...(outcome === 'updated' && own && !isBack ? namesInWords(own, item.merged.note, tools) : []),
      ...(own && item.remark === null ? labelInWords(own, found, tools) : []),
      ...(item.remark ? [say(`import.remark.${item.remark}`)] : []),
      ...(isOrphan ? [say('import.remark.no-parent')] : []),
      ...remarks,
    ],
  };
}

/** Said where nothing of a note changes but who it is said to be by. */
function namesInWords(own: Note, merged: Note, { say }: TellingTools): readonly string[] {
  const { creator, modifiedBy } = merged;
  const isAuthor = own.creator !== creator;
  if (!isAuthor && own.modifiedBy === modifiedBy) return [];
  if (!isSameNote({ ...own, creator, modifiedBy }, merged)) return [];
  return [say('import.remark.named', { what: isAuthor ? 'author' : 'changer' })];
}

/** Said where the note has a label here and another in the file: which of them stands, being the later. */
function labelInWords(
  own: Note,
  { given, item }: Found,
  { say, labelNames }: TellingTools,
): readonly string[] {
  const stands = item.merged.note.colour;
  const other = stands === own.colour ? given.note.colour : own.colour;
  if (other === null || other === stands) return [];
  return [
    say('import.remark.label', {
      where: stands === own.colour ? 'here' : 'file',
      has: stands === null ? 'none' : 'label',
      label: stands === null ? '' : isolate(nameLabel(stands, labelNames, say)),
      other: isolate(nameLabel(other, labelNames, say)),
    }),
  ];
}

/** An item that is not taken in: a note that could be read, or only the words that it is on. */
export function tellRefused(
  id: string,
  given: GivenNote | { readonly refused: string; readonly quote: string },
  reason: string,
): ImportItem {
  const known = 'note' in given ? given.note : null;
  return {
    id,
    noteId: null,
    outcome: 'refused',
    quote: known ? quoteOf(known) : 'quote' in given ? given.quote : '',
    body: known ? cut(known.body, reportedLength) : '',
    creator: known?.creator ?? '',
    place: '',
    status: null,
    elsewhere: [],
    wordings: null,
    reasons: [reason],
  };
}

/** Who wrote the notes that are taken in or are here; the most first. */
export function writersOf(items: readonly ImportItem[]): ImportReport['writers'] {
  const counts = new Map<string, number>();
  for (const { noteId, creator } of items) {
    if (noteId !== null) counts.set(creator, (counts.get(creator) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Both are the merged note's or gave way to it: which of them was here is told by the words. */
function wordingsOf({ item, own }: Found, { hash }: TellingTools): ImportItem['wordings'] {
  const [other] = item.givenWay;
  if (!other) return null;
  const { note, lineage } = item.merged;
  const kept = {
    ...wordingOf(note.body, note.modifiedBy ?? note.creator),
    atMs: wordingTime(displayedWording(lineage, note.body, hash)),
    isNotes: true,
  };
  const reply = {
    ...wordingOf(other.body, other.modifiedBy ?? note.creator),
    atMs: wordingTime(other.wording),
    isNotes: false,
  };
  const [here, from] = own?.body === other.body ? [reply, kept] : [kept, reply];
  return { here, given: from };
}

function wordingOf(body: string, writer: string): { readonly body: string; readonly writer: string } {
  return { body: cut(body, reportedWording), writer };
}

function bothInWords(
  { here, given }: NonNullable<ImportItem['wordings']>,
  { say, reader }: TellingTools,
): string {
  const whose = (writer: string): string =>
    writer === reader ? 'own' : writer === authorNotGiven ? 'none' : 'other';
  const values = { first: isolate(here.writer), second: isolate(given.writer) };
  return here.writer === given.writer
    ? say('import.remark.both.one', { ...values, whose: whose(here.writer) })
    : say('import.remark.both', { ...values, whose: whose(here.writer), whoElse: whose(given.writer) });
}

function quoteOf({ target, value }: Note): string {
  return cut(target.kind === 'passage' ? target.passage.exact : (value?.text ?? ''), reportedLength);
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).toWellFormed()}…` : text;
}
