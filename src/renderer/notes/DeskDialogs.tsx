import type { Note, NoteId } from '../../shared/notes/note';
import { repliesTo } from '../../shared/notes/note-replies';
import { DeleteDialog } from './DeleteDialog';
import { TagsDialog } from './TagsDialog';

/** What the desk asks the reader in a dialog. */
export type DeskQuestion = 'nothing' | 'delete' | 'tags';

interface DeskDialogsProps {
  readonly asks: DeskQuestion;
  readonly notes: readonly Note[];
  readonly trash: readonly Note[];
  readonly picked: readonly Note[];
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly placesOf: (notes: readonly Note[]) => string;
  readonly onRename: (from: string, to: string) => Promise<void>;
  /** Deletes what is picked. */
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** The dialogs over the list of notes: its tags, and whether many are to be deleted. */
export function DeskDialogs({ asks, notes, trash, picked, numbers, placesOf, ...on }: DeskDialogsProps) {
  if (asks === 'nothing') return null;
  if (asks === 'tags')
    return <TagsDialog notes={[...notes, ...trash]} onRename={on.onRename} onClose={on.onClose} />;
  const ids = picked.map(({ id }) => id);
  return (
    <DeleteDialog
      picked={picked.length}
      numbers={picked.flatMap(({ id }) => numbers.get(id) ?? [])}
      replies={repliesTo(ids, notes).length}
      places={placesOf(picked)}
      onKeep={on.onClose}
      onDelete={() => {
        on.onClose();
        on.onDelete();
      }}
    />
  );
}
