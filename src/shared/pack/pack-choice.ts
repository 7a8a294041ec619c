/** Which notes the reader chose for the pack, and how one note more or less changes that. Pure. */
import { assertNever } from '../assert-never';
import type { Note, NoteId } from '../notes/note';
import { repliesTo } from '../notes/note-replies';
import { oncePer } from '../once-per';
import type { PackRequest } from './pack';

export type PackChoice = PackRequest['notes'];

/** Answers whether the pack prints a note, trash aside. A reply goes with the note that it answers. */
export function isInPack(notes: readonly Note[], choice: PackChoice): (note: Note) => boolean {
  switch (choice.include) {
    case 'all':
      return () => true;
    case 'none':
      return () => false;
    case 'filtered':
      return withReplies(notes, passes(choice));
    case 'chosen': {
      const ids: ReadonlySet<NoteId> = new Set(choice.noteIds);
      return withReplies(notes, ({ id }) => ids.has(id));
    }
    default:
      return assertNever(choice);
  }
}

/** The same question, answered of a reply as of the note that it answers as well. */
function withReplies(notes: readonly Note[], isChosen: (note: Note) => boolean): (note: Note) => boolean {
  const byId = notesById(notes);
  const isIn = (note: Note): boolean => {
    if (isChosen(note)) return true;
    const answered = note.target.kind === 'note' ? byId.get(note.target.noteId) : undefined;
    return answered !== undefined && isIn(answered);
  };
  return isIn;
}

type FilteredChoice = Extract<PackChoice, { include: 'filtered' }>;

function passes({ tags, colours, creators, workflows }: FilteredChoice): (note: Note) => boolean {
  return (note) =>
    (tags.length === 0 || note.tags.some((tag) => tags.includes(tag))) &&
    (colours.length === 0 || (note.colour !== null && colours.includes(note.colour))) &&
    (creators.length === 0 || creators.includes(note.creator)) &&
    (workflows.length === 0 || (note.workflow !== null && workflows.includes(note.workflow)));
}

/** The choice that prints these notes besides those that it printed; the same one where it prints them already. */
export function addToChoice(choice: PackChoice, notes: readonly Note[], added: readonly Note[]): PackChoice {
  const isIn = isInPack(notes, choice);
  if (added.every(isIn)) return choice;
  return chosen(notes, new Set([...notes.filter(isIn), ...added]));
}

/**
 * The choice that prints neither these notes nor what answers them, and all else that it printed; the same one where it
 * prints none of them. A reply stays for as long as the note that it answers does.
 */
export function leaveOutOfChoice(
  choice: PackChoice,
  notes: readonly Note[],
  left: readonly Note[],
): PackChoice {
  const isIn = isInPack(notes, choice);
  const ids = left.map(({ id }) => id);
  const gone = new Set([...left, ...repliesTo(ids, notes)]);
  if (![...gone].some(isIn)) return choice;
  return chosen(notes, new Set(notes.filter((note) => isIn(note) && !gone.has(note))));
}

/** The choice that prints these notes and nothing else but what answers them. */
export function onlyThese(notes: readonly Note[], these: readonly Note[]): PackChoice {
  return chosen(notes, new Set(these));
}

/** By their ids, in the order of the notes; of a reply whose note is among them none is needed. */
function chosen(notes: readonly Note[], wanted: ReadonlySet<Note>): PackChoice {
  const byId = notesById(notes);
  const comesAlong = ({ target }: Note): boolean => {
    const answered = target.kind === 'note' ? byId.get(target.noteId) : undefined;
    return answered !== undefined && (wanted.has(answered) || comesAlong(answered));
  };
  const kept = notes.filter((note) => wanted.has(note) && !comesAlong(note));
  return { include: 'chosen', noteIds: kept.map(({ id }) => id) };
}

const notesById = oncePer(
  (notes: readonly Note[]): ReadonlyMap<NoteId, Note> => new Map(notes.map((note) => [note.id, note])),
);
