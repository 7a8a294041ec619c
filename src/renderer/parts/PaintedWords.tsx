import type { ReactNode } from 'react';
import { kindFamilies, type Statement } from '../../shared/briefing/statement';
import './PaintedWords.css';

interface PaintedWordsProps {
  readonly statement: Pick<Statement, 'certainty' | 'kind'>;
  readonly children: ReactNode;
}

/** Words of the article under the line that tells how certain what they state is. */
export function PaintedWords({ statement: { certainty, kind }, children }: PaintedWordsProps) {
  return (
    <span className="painted-words" data-certainty={certainty} data-family={kindFamilies[kind]}>
      {children}
    </span>
  );
}
