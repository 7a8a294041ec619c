import { FormattedMessage } from 'react-intl';
import { isInferred } from '../../shared/briefing/inferred';
import type { OpenBriefing } from '../state/open-briefing';
import { treatInferredAs } from '../state/run-command';

interface InferredSwitchProps {
  readonly open: OpenBriefing;
}

/** Has the open briefing's inferred assignments treated as unassigned, in every view. Nothing where nothing was inferred. */
export function InferredSwitch({ open }: InferredSwitchProps) {
  if (!open.asOpened.statements.some(isInferred)) return null;
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={open.inferred === 'unassigned'}
        onChange={({ target }) => void treatInferredAs(target.checked ? 'unassigned' : 'assigned')}
      />
      <FormattedMessage id="command.treat-inferred" />
    </label>
  );
}
