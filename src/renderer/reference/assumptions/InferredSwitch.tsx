import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../../shared/briefing';
import { isInferred } from '../../../shared/inferred';
import { change } from '../../state/run-command';
import { useReader } from '../../state/store';

/** Shows the whole program's briefing with inferred assignments, or without them. */
export function InferredSwitch({ asOpened }: { readonly asOpened: Briefing }) {
  const inferred = useReader((state) => state.settings.inferred);
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={inferred === 'unassigned'}
          onChange={(event) => void change({ inferred: event.target.checked ? 'unassigned' : 'assigned' })}
        />
        <FormattedMessage id="command.treat-inferred" />
      </label>
      <span className="quiet">
        <FormattedMessage
          id="assumptions.switch.note"
          values={{ count: asOpened.statements.filter(isInferred).length }}
        />
      </span>
    </>
  );
}
