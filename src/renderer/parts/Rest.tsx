/** The rest of written music: a block hanging from a line. It stands where a sentence number would. */
export function Rest() {
  return (
    <svg className="rest" viewBox="0 0 16 20" aria-hidden="true">
      <path d="M0 8.5h16" />
      <rect x="3.5" y="8.5" width="9" height="4" />
    </svg>
  );
}
