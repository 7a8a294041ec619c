import { type KeyboardEvent, useMemo } from 'react';
import type { Anchor } from '../../shared/anchoring/anchor';
import type { Draft, Note, NoteId, Target } from '../../shared/note';
import { DraftRows } from './DraftRows';
import { countReplies, type NoteGroup } from './note-list';
import type { NotePlace } from './note-place';
import { NoteRow, type RowContext } from './NoteRow';

interface NotesListProps {
  readonly label: string;
  readonly groups: readonly NoteGroup[];
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  readonly placeOf: (note: Note) => NotePlace;
  readonly placeOfTarget: (target: Target) => NotePlace;
  readonly openId: NoteId | null;
  readonly openDraft: Draft | null;
  readonly picked: ReadonlySet<NoteId>;
  /** The notes that have to be looked at, with what became of their places. */
  readonly queue: ReadonlyMap<NoteId, Anchor>;
  readonly context: RowContext;
  readonly onOpenDraft: (draft: Draft) => void;
}

/** The notes under their heads, one list: every row is an item, arrow keys go from row to row. */
export function NotesList(props: NotesListProps) {
  const { groups, notes, drafts, placeOf, openId, picked, context } = props;
  const listed = groups.flatMap((group) => group.notes);
  const tabStop = listed.some(({ id }) => id === openId) ? openId : (listed[0]?.id ?? null);
  const replies = useMemo(() => countReplies(notes), [notes]);
  const fresh = drafts.filter((draft) => !notes.some(({ id }) => id === draft.noteId));
  return (
    <ul className="notes-list" aria-label={props.label}>
      <DraftRows
        drafts={fresh}
        openDraft={props.openDraft}
        placeOfTarget={props.placeOfTarget}
        context={context}
        onOpen={props.onOpenDraft}
      />
      {groups.map((group) => [
        <li key={group.id} className="notes-group">
          <h2>{context.words.group(group.id)}</h2>
          <span>{group.notes.length}</span>
        </li>,
        ...group.notes.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            place={placeOf(note)}
            replies={replies.get(note.id) ?? 0}
            hasDraft={drafts.some(({ noteId }) => noteId === note.id)}
            isOpen={note.id === openId}
            isPicked={picked.has(note.id)}
            isInTabOrder={note.id === tabStop}
            anchor={props.queue.get(note.id) ?? null}
            context={context}
          />
        )),
      ])}
    </ul>
  );
}

/** The row that an arrow, Home or End goes to from this one; null when the key means something else or there is none. */
export function rowFor(event: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const rows = [
    ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('.note-row-open') ?? []),
  ];
  const at = rows.indexOf(event.currentTarget);
  switch (event.key) {
    case 'ArrowDown':
      return rows[at + 1] ?? null;
    case 'ArrowUp':
      return rows[at - 1] ?? null;
    case 'Home':
      return rows[0] ?? null;
    case 'End':
      return rows.at(-1) ?? null;
    default:
      return null;
  }
}
