/** Which notes are listed, in which groups and order. Nothing is dropped: what is not shown is counted as filtered. */
import type { AnchorStatus } from '../../shared/anchoring/anchor';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Note, NoteId } from '../../shared/notes/note';
import type { NoteFilters, NoteOrder, NoteStatus } from '../state/note-filters';
import type { GroupId, NotePlace } from './note-place';

/** What the filters ask of a note besides what it holds itself. */
export interface NoteFacts {
  /** The group it would be listed in, whatever has to be looked at: a document's, the agreement's, the article's, `lost`. */
  readonly about: GroupId;
  readonly statuses: readonly NoteStatus[];
  /** True when each of the words that were typed begins a word of the note. */
  readonly holdsTyped: () => boolean;
}

/** A head and the notes under it. When there is one for all its id is that of the order, and only what has to be looked at stands apart. */
export interface NoteGroup {
  readonly id: GroupId;
  readonly notes: readonly Note[];
}

/** True when the note passes every filter. */
export function isShown(note: Note, filters: NoteFilters, facts: NoteFacts): boolean {
  return (
    (filters.label === 'any' || (note.colour ?? 'none') === filters.label) &&
    (filters.tag === '' || note.tags.includes(filters.tag)) &&
    (filters.kind === 'any' || note.motivation === filters.kind) &&
    (filters.target === 'any' || note.target.kind === filters.target) &&
    (filters.question === 'any' || note.workflow === filters.question) &&
    (filters.author === '' || note.creator === filters.author) &&
    (filters.about === 'any' || facts.about === filters.about) &&
    (filters.status === 'any' || facts.statuses.includes(filters.status)) &&
    facts.holdsTyped()
  );
}

/** Where a note stands, as the filter names it: never nothing, and to be looked at besides. */
export function statusesOf(known: {
  readonly place: NotePlace;
  readonly status: AnchorStatus;
  /** Whether the reader is asked to look at it. */
  readonly isAsked: boolean;
}): readonly NoteStatus[] {
  const { place, status, isAsked } = known;
  const own = ((): NoteStatus => {
    if (status === 'not-searched') return 'not-searched';
    if (place.group === 'lost') return 'lost';
    return status === 'exact' ? 'in-place' : 'moved';
  })();
  return isAsked ? [own, 'review'] : [own];
}

/**
 * The shown notes, given in the article's order, in groups, none of them empty: what lost its place or has to be looked
 * at first, then the documents in the briefing's order, the agreement, the rest of the article. In any other order
 * there is one group besides those that stand apart.
 */
export function groupNotes(
  shown: readonly Note[],
  order: NoteOrder,
  { briefing, groupOf }: { readonly briefing: Briefing; readonly groupOf: (note: Note) => GroupId },
): readonly NoteGroup[] {
  const ordered = order === 'document' || order === 'article' ? shown : shown.toSorted(byTime[order]);
  const found = new Map<NoteGroup['id'], Note[]>();
  for (const note of ordered) {
    const own = groupOf(note);
    const isApart = own === 'lost' || own === 'review';
    const id = order === 'document' || isApart ? own : order === 'article' ? inOrder : order;
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
    inOrder,
    order,
  ];
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

/** The group of all notes in the article's order; `article` is the group of what concerns no document. */
const inOrder = 'in-order';

const byTime: Readonly<Record<Exclude<NoteOrder, 'document' | 'article'>, (a: Note, b: Note) => number>> = {
  newest: (a, b) => b.createdMs - a.createdMs || byId(b, a),
  oldest: (a, b) => a.createdMs - b.createdMs || byId(a, b),
  changed: (a, b) => b.modifiedMs - a.modifiedMs || byId(b, a),
};

function byId(a: Note, b: Note): number {
  return a.id < b.id ? -1 : 1;
}
