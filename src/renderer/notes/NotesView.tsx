import { useReader } from '../state/store';
import { EmptyNotes } from './EmptyNotes';
import { NotesDesk } from './NotesDesk';
import './NotesView.css';

/** The reader's notes in the article's order, and the chosen one beside them; or how to write the first. */
export function NotesView() {
  const open = useReader((state) => state.open);
  const notes = useReader((state) => state.notes);
  const drafts = useReader((state) => state.drafts);
  if (!open) return null;
  const { briefing, lookup } = open;
  if (notes.length + drafts.length === 0) return <EmptyNotes briefing={briefing} lookup={lookup} />;
  return <NotesDesk briefing={briefing} lookup={lookup} notes={notes} drafts={drafts} />;
}
