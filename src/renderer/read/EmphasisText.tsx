import { splitEmphasis } from '../../shared/briefing/emphasis';

interface EmphasisTextProps {
  /** The whole text that decides what is emphasis; a block's, when a stretch of a block is shown. */
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
  /** `kept` leaves the asterisks in the page without showing them, so that offsets hold; `dropped` leaves them out. */
  readonly marks: 'kept' | 'dropped';
}

/** Words of the article with their emphasis in italics. */
export function EmphasisText({ text, start, end, marks }: EmphasisTextProps) {
  return splitEmphasis(text, start, end).map((run) => {
    if (run.style === 'emphasis') return <em key={run.start}>{run.text}</em>;
    if (run.style === 'plain') return run.text;
    return marks === 'kept' ? (
      <span key={run.start} hidden>
        {run.text}
      </span>
    ) : null;
  });
}
