import type { Run } from '../../shared/search/words/mark-text';
import './Marked.css';

interface MarkedProps {
  readonly runs: readonly Run[];
}

/** A text with the words that were looked for marked: bold, underlined and filled, so that no one cue carries it. */
export function Marked({ runs }: MarkedProps) {
  return runs.map(({ text, isMarked }, index) =>
    isMarked ? (
      // A run has no name but its place, and the runs of a text never move.
      <mark key={index} className="search-match">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
