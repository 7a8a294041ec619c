/** Which notes are listed, in which groups and order. Nothing is dropped: what is not shown is counted as filtered. */
import type { Briefing } from '../../shared/briefing';
import type { Colour, Motivation, Note, NoteId } from '../../shared/note';
import { orderNotes } from '../../shared/note-order';
import type { GroupId } from './note-place';

export interface NoteFilters {
  readonly label: Colour | 'none' | 'any';
  /** A tag, or an empty text for any. */
  readonly tag: string;
  readonly kind: Motivation | 'any';
  readonly order: 'article' | 'newest';
}

export const noFilters: NoteFilters = { label: 'any', tag: '', kind: 'any', order: 'article' };

/** A head and the notes under it; its id is `newest` when the order is by age and only what lost its place stands apart. */
export interface NoteGroup {
  readonly id: GroupId;
  readonly notes: readonly Note[];
}

/** True when the note passes every filter. */
export function isShown(note: Note, filters: NoteFilters): boolean {
  return (
    (filters.label === 'any' || (note.colour ?? 'none') === filters.label) &&
    (filters.tag === '' || note.tags.includes(filters.tag)) &&
    (filters.kind === 'any' || note.motivation === filters.kind)
  );
}

/**
 * The shown notes in groups, none of them empty: what lost its place or has to be looked at first, then the documents in the briefing's order,
 * the agreement, the rest of the article. By age there are two groups at most, newest first in each.
 */
export function groupNotes(
  notes: readonly Note[],
  filters: NoteFilters,
  { briefing, groupOf }: { readonly briefing: Briefing; readonly groupOf: (note: Note) => GroupId },
): readonly NoteGroup[] {
  const shown = notes.filter((note) => isShown(note, filters));
  const ordered = filters.order === 'newest' ? shown.toSorted(byNewest) : orderNotes(shown, briefing);
  const found = new Map<NoteGroup['id'], Note[]>();
  for (const note of ordered) {
    const own = groupOf(note);
    const isApart = own === 'lost' || own === 'review';
    const id = filters.order === 'newest' && !isApart ? 'newest' : own;
    const group = found.get(id);
    if (group) group.push(note);
    else found.set(id, [note]);
  }
  const ids = [
    'lost',
    'review',
    ...briefing.documents.map(({ id }) => id),
    'agreement',
    'article',
    'newest',
  ] as const;
  // A group that the briefing does not know comes last rather than not at all.
  return [...new Set<NoteGroup['id']>([...ids, ...found.keys()])].flatMap((id) => {
    const group = found.get(id);
    return group ? [{ id, notes: group }] : [];
  });
}

/** How many replies stand under each note that has any, replies to replies among them. One pass, whatever their depth. */
export function countReplies(notes: readonly Note[]): ReadonlyMap<NoteId, number> {
  const parents = new Map(
    notes.flatMap(({ id, target }) => (target.kind === 'note' ? [[id, target.noteId] as const] : [])),
  );
  const counts = new Map<NoteId, number>();
  for (const start of parents.keys()) {
    const passed = new Set<NoteId>([start]);
    let parent = parents.get(start);
    while (parent !== undefined && !passed.has(parent)) {
      passed.add(parent);
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
      parent = parents.get(parent);
    }
  }
  return counts;
}

/** The replies to the notes and the replies to those, without the notes themselves. They are deleted together. */
export function repliesOf(ids: Iterable<NoteId>, notes: readonly Note[]): readonly Note[] {
  const roots = new Set(ids);
  const found = new Set<NoteId>(roots);
  let added = true;
  while (added) {
    added = false;
    for (const { id, target } of notes) {
      if (target.kind !== 'note' || !found.has(target.noteId) || found.has(id)) continue;
      found.add(id);
      added = true;
    }
  }
  return notes.filter(({ id }) => found.has(id) && !roots.has(id));
}

function byNewest(a: Note, b: Note): number {
  return b.createdMs - a.createdMs || (a.id < b.id ? 1 : -1);
}
