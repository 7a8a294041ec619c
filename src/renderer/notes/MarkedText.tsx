import { splitEmphasis } from '../../shared/briefing/emphasis';
import type { Colour } from '../../shared/notes/note';

interface MarkedTextProps {
  /** A block's whole text, which decides what is emphasis. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The words of a note within the stretch. */
  readonly mark: { readonly start: number; readonly end: number; readonly colour: Colour | null };
}

/** A stretch of the article with the words of a note filled in the colour of its label. */
export function MarkedText({ text, start, end, mark }: MarkedTextProps) {
  const from = Math.min(Math.max(mark.start, start), end);
  const to = Math.max(Math.min(mark.end, end), from);
  return (
    <>
      {shown(text, start, from)}
      {from < to && (
        <mark className="marked" data-colour={mark.colour ?? 'none'}>
          {shown(text, from, to)}
        </mark>
      )}
      {shown(text, to, end)}
    </>
  );
}

function shown(text: string, start: number, end: number) {
  return splitEmphasis(text, start, end).map((run) => {
    if (run.style === 'mark') return null;
    return run.style === 'emphasis' ? <em key={run.start}>{run.text}</em> : run.text;
  });
}
