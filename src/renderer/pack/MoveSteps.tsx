import { ChevronDown, ChevronUp } from 'lucide-react';
import { useIntl } from 'react-intl';

interface MoveStepsProps {
  /** The section's name. */
  readonly section: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** One place up, -1, or down, 1. */
  readonly onStep: (step: -1 | 1) => void;
}

/** Moves a row with single presses, without dragging. The keyboard has the handle beside it. */
export function MoveSteps({ section, isFirst, isLast, onStep }: MoveStepsProps) {
  const intl = useIntl();
  return (
    <span className="move-steps">
      <button
        type="button"
        tabIndex={-1}
        disabled={isFirst}
        aria-label={intl.formatMessage({ id: 'pack.sections.move.up' }, { section })}
        onClick={() => onStep(-1)}
      >
        <ChevronUp className="icon" aria-hidden="true" />
      </button>
      <button
        type="button"
        tabIndex={-1}
        disabled={isLast}
        aria-label={intl.formatMessage({ id: 'pack.sections.move.down' }, { section })}
        onClick={() => onStep(1)}
      >
        <ChevronDown className="icon" aria-hidden="true" />
      </button>
    </span>
  );
}
