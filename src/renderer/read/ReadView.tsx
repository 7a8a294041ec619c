export function ReadView() {
  return <p className="shell-words">Read</p>;
}
