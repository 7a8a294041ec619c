import { FormattedMessage } from 'react-intl';
import { takenBack } from '../../../shared/reference/assumption-changes';
import type { Assumption, Briefing } from '../../../shared/briefing/briefing';
import { isInferred } from '../../../shared/briefing/inferred';

interface TakenBackProps {
  readonly assumption: Assumption;
  readonly asOpened: Briefing;
}

/** Says whether the assumptions switch takes the assumption back. Nothing where there is no such switch. */
export function TakenBack({ assumption, asOpened }: TakenBackProps) {
  if (!asOpened.statements.some(isInferred)) return null;
  const count = takenBack(assumption, asOpened);
  const all = assumption.statements.length;
  const extent = count === 0 ? 'none' : count === all ? 'all' : 'some';
  return <FormattedMessage id="assumptions.taken-back" values={{ extent, count, all }} />;
}
