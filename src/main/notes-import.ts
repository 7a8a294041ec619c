/** Takes in notes from a file: all that can be read, as one step to undo, with a word on every item. */
import type { DatabaseSync } from 'node:sqlite';
import { v5 } from 'uuid';
import type { Briefing } from '../shared/briefing';
import { describePlace } from '../shared/breadcrumb';
import { type Lookup, lookUp } from '../shared/lookup';
import {
  isSameContent,
  type Note,
  type NoteId,
  NoteIdSchema,
  settleContent,
  targetKey,
} from '../shared/note';
import {
  type ReadAnnotation,
  readAnnotation,
  RefusedAnnotation,
} from '../shared/note-export/read-annotation';
import { isInPlace } from '../shared/passage';
import { readItems } from '../shared/note-export/read-items';
import { transact } from './database';
import { type NoteTransition, recordStep, writeState } from './note-history';
import { insertNote } from './insert-note';
import { stateOf } from './note-rows';
import { editionOf, findNote } from './notes';
import { isArchive, openArchive } from './open-archive';
import { saySaid } from './say';

/** What can become of an item. `same`: the note is here already, as it is in the file. */
export const importStatuses = ['added', 'same', 'updated', 'refused'] as const;

/** What became of one item. */
export interface ImportedItem {
  /** The item's id as the file has it, or its number in the file, counted from 1. */
  readonly id: string;
  readonly status: (typeof importStatuses)[number];
  /** Why it was refused, or what else is to be known; empty when there is nothing to say. */
  readonly reason: string;
}

export interface ImportOptions {
  readonly briefing: Briefing;
  /** The name for notes whose file names nobody. */
  readonly creator: string;
  readonly atMs: number;
}

/** The largest file that is read. */
export const importLimitBytes = 64 * 2 ** 20;

/** Names notes of other programs by their address, the same each time. */
const idNamespace = '5d0f5f3e-5a0e-5b0b-9f43-3f1f9a1f7b52';

/**
 * Imports the notes of a file. Either the whole file is refused (it throws with a sentence) or every item is answered
 * for, in the file's order. The second import of the same file changes nothing.
 */
export function importNotes(
  database: DatabaseSync,
  bytes: Uint8Array,
  options: ImportOptions,
): readonly ImportedItem[] {
  const items = readFile(bytes);
  const lookup = lookUp(options.briefing);
  return transact(database, () => {
    const transitions: NoteTransition[] = [];
    const seen = new Set<NoteId>();
    const report = items.map((item, index): ImportedItem => {
      const id = idInWords(item, index);
      try {
        const read = readAnnotation(item, options.briefing);
        const note = toNote(read, lookup, options);
        if (seen.has(note.id)) throw new RefusedAnnotation('It stands in the file twice.');
        seen.add(note.id);
        const { status, reason, transition } = takeIn(database, note, options.atMs);
        if (transition) transitions.push(transition);
        const lost = status === 'added' ? lostPlace(note, lookup) : '';
        return { id, status, reason: reason || lost };
      } catch (error) {
        if (error instanceof RefusedAnnotation) return { id, status: 'refused', reason: error.message };
        throw error;
      }
    });
    if (transitions.length > 0) {
      const action = transitions.some(({ before }) => before === null) ? 'create' : 'change';
      recordStep(database, {
        briefingId: options.briefing.id,
        action,
        deed: 'import',
        transitions,
        atMs: options.atMs,
      });
    }
    return report;
  });
}

function readFile(bytes: Uint8Array): readonly unknown[] {
  if (bytes.byteLength > importLimitBytes) {
    throw new Error(`The file is larger than ${importLimitBytes / 2 ** 20} MB and was not read.`);
  }
  const words = isArchive(bytes) ? openArchive(bytes, importLimitBytes) : bytes;
  let file: unknown;
  try {
    file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(words));
  } catch (error) {
    throw new Error('The file is not JSON in UTF-8.', { cause: error });
  }
  return readItems(file);
}

function idInWords(item: unknown, index: number): string {
  const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
  return typeof id === 'string' && id !== '' ? id.slice(0, 200) : `item ${index + 1}`;
}

/** A note of ours is kept even where its words are not: it may come from another edition. Empty when all is well. */
function lostPlace({ target }: Note, lookup: Lookup): string {
  if (target.kind !== 'passage' || isInPlace(target.passage, lookup.blocks)) {
    return '';
  }
  return 'Its words were not found in the article; it is listed as having lost its place.';
}

/** The note that an annotation would be. Times in the future are taken as now. */
function toNote(read: ReadAnnotation, lookup: Lookup, { briefing, creator, atMs }: ImportOptions): Note {
  const { target, own } = read;
  const createdMs = Math.min(read.createdMs ?? atMs, atMs);
  return {
    id: toId(read),
    rev: own?.rev ?? 1,
    briefingId: briefing.id,
    edition: own?.edition ?? editionOf(briefing),
    target,
    breadcrumb: own?.breadcrumb ?? saySaid(describePlace(briefing, lookup, target)),
    creator: read.creator ?? creator,
    createdMs,
    modifiedMs: Math.max(createdMs, Math.min(read.modifiedMs ?? createdMs, atMs)),
    value: own?.value ?? null,
    reviewed: own?.reviewed ?? null,
    deletedMs: null,
    ...settleContent(read),
  };
}

function toId({ id, target, body }: ReadAnnotation): NoteId {
  const own = NoteIdSchema.safeParse(id?.replace(/^urn:uuid:/u, '').toLowerCase());
  return own.success ? own.data : NoteIdSchema.parse(v5(id ?? `${targetKey(target)} ${body}`, idNamespace));
}

interface Outcome {
  readonly status: 'added' | 'same' | 'updated';
  readonly reason: string;
  readonly transition: NoteTransition | null;
}

/** What is newer wins; what is older is refused with the reason, so that no wording is overwritten unseen. */
function takeIn(database: DatabaseSync, note: Note, atMs: number): Outcome {
  const here = findNote(database, note.id);
  if (!here) {
    const added = insertNote(database, note);
    return { status: 'added', reason: '', transition: { before: null, after: added } };
  }
  if (here.briefingId !== note.briefingId || targetKey(here.target) !== targetKey(note.target)) {
    throw new RefusedAnnotation('A note of the same id is here, on something else.');
  }
  const isSame = isSameContent(here, note);
  if (isSame && here.deletedMs === null) return { status: 'same', reason: '', transition: null };
  if (!isSame && note.modifiedMs <= here.modifiedMs) {
    throw new RefusedAnnotation('The note here was changed later than the one in the file.');
  }
  const after = writeState(database, here.id, { ...settleContent(note), deletedMs: null }, atMs);
  return {
    status: 'updated',
    reason: here.deletedMs === null ? '' : 'It was in the trash and is back.',
    transition: { before: stateOf(here), after },
  };
}
