export function PackView() {
  return <p className="shell-words">Pack</p>;
}
