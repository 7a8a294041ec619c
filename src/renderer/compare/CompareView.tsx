export function CompareView() {
  return <p className="shell-words">Compare</p>;
}
