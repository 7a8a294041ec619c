/** The parts of the codebook, in order. */
export const codebookParts = [
  'statement',
  'kinds',
  'documents',
  'sources',
  'certainties',
  'details',
  'links',
  'tensions',
  'rules',
  'marks',
  'grade',
] as const;
export type CodebookPart = (typeof codebookParts)[number];

/** The id under which a part's heading stands on the page. */
export function headingId(part: CodebookPart): string {
  return `codebook-${part}`;
}
