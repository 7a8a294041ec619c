import type { WordingPiece } from '../../shared/reference/compare-words';
import './ChangedWords.css';

interface ChangedWordsProps {
  readonly pieces: readonly WordingPiece[];
  /** What a changed piece is: `gone` from the words that follow, or `new` to them. */
  readonly changed: 'gone' | 'new';
}

/** Words with what changed in them marked, by line as well as by weight. */
export function ChangedWords({ pieces, changed }: ChangedWordsProps) {
  const Mark = changed === 'gone' ? 'del' : 'ins';
  return pieces.map(({ text, isChanged }, index) =>
    isChanged ? (
      <Mark key={index} className="changed-words">
        {text}
      </Mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
