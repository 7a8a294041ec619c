import { FormattedMessage, useIntl } from 'react-intl';
import { isInferred } from '../../shared/inferred';
import type { OpenBriefing } from '../state/open-briefing';
import { useReader } from '../state/store';
import { columnName } from './column-name';

interface InferredWordsProps {
  readonly open: OpenBriefing;
}

/** Says that the assumptions switch is off, and what that moves. Nothing while it is on, or where nothing was inferred. */
export function InferredWords({ open }: InferredWordsProps) {
  const intl = useIntl();
  const inferred = useReader((state) => state.settings.inferred);
  const { asOpened } = open;
  const moved = asOpened.statements.filter(isInferred);
  if (inferred === 'assigned' || moved.length === 0) return null;
  const documents = asOpened.documents.filter(({ id }) => moved.some(({ document }) => document === id));
  return (
    <p className="compare-inferred" role="status">
      <FormattedMessage
        id="compare.inferred"
        values={{
          count: moved.length,
          documents: intl.formatList(documents.map(({ id }) => columnName(asOpened, id))),
          column: columnName(asOpened, 'agreement'),
        }}
      />
    </p>
  );
}
