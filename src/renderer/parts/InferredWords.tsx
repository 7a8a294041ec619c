import { FormattedMessage, useIntl } from 'react-intl';
import { isInferred } from '../../shared/briefing/inferred';
import { isolate } from '../../shared/language-of';
import type { OpenBriefing } from '../state/open-briefing';
import './InferredWords.css';

interface InferredWordsProps {
  readonly open: OpenBriefing;
  /** Where the view has put away the column that the statements stand in now, the line says so. */
  readonly agreement: 'shown' | 'hidden';
}

/** Says that the assumptions switch is off, and what that moves. Nothing while it is on, or where nothing was inferred. */
export function InferredWords({ open, agreement }: InferredWordsProps) {
  const intl = useIntl();
  const { asOpened, inferred } = open;
  const moved = inferred === 'assigned' ? [] : asOpened.statements.filter(isInferred);
  if (moved.length === 0) return null;
  const documents = asOpened.documents.filter(({ id }) => moved.some(({ document }) => document === id));
  const labels = documents.map(({ label }) => isolate(label));
  return (
    <p className="inferred-words" role="status">
      <FormattedMessage
        id="compare.inferred"
        values={{
          count: moved.length,
          documents: intl.formatList(labels),
          column: isolate(asOpened.agreement.label),
          place: agreement,
        }}
      />
    </p>
  );
}
