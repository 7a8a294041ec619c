import { useReader } from '../state/store';
import { EmptyNotes } from './EmptyNotes';
import { NotesDesk } from './NotesDesk';
import './NotesView.css';
import { TrashDesk } from './TrashDesk';
import { useTrash } from './use-trash';

/** The reader's notes in the article's order, and the chosen one beside them; or how to write the first; or the trash. */
export function NotesView() {
  const open = useReader((state) => state.open);
  const notes = useReader((state) => state.notes);
  const drafts = useReader((state) => state.drafts);
  const list = useReader(({ place }) => (place.view === 'notes' ? place.list : undefined));
  const trash = useTrash(open?.briefing.id ?? '');
  if (!open) return null;
  const { briefing, lookup } = open;
  if (list === 'trash') return <TrashDesk briefing={briefing} lookup={lookup} notes={notes} trash={trash} />;
  if (notes.length + drafts.length === 0)
    return <EmptyNotes briefing={briefing} lookup={lookup} trashed={trash?.length ?? 0} />;
  return <NotesDesk briefing={briefing} lookup={lookup} notes={notes} drafts={drafts} trash={trash ?? []} />;
}
