export function NotesView() {
  return <p className="shell-words">Notes</p>;
}
