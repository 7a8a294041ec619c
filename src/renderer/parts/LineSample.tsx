import type { Certainty } from '../../shared/briefing/statement';
import './LineSample.css';

interface LineSampleProps {
  readonly certainty: Certainty;
}

/** A piece of the line that paints a statement of this certainty. Decoration: the word stands beside it. */
export function LineSample({ certainty }: LineSampleProps) {
  return (
    <svg className="line-sample" data-certainty={certainty} viewBox="0 0 28 8" aria-hidden="true">
      {certainty === 'ruled-out' ? <path d="M0 2.5h28M0 5.5h28" /> : <path d="M0 4h28" />}
    </svg>
  );
}
