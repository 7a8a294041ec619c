import { FormattedMessage } from 'react-intl';
import { useLensSentence } from '../parts/lens-words';
import { usePaper } from './paper-context';

/** Says what is printed otherwise than the editor has it: through which lens, and inferred treated as unassigned. */
export function AsOnScreen() {
  const { job, briefing, lookup, sight, unassigned } = usePaper();
  const sentence = useLensSentence(briefing);
  return (
    <>
      {sight && (
        <>
          {' '}
          <FormattedMessage
            id="paper.lens"
            values={{
              what: sentence(job.request.lens),
              count: sight.statements.size,
              all: lookup.statements.size,
            }}
          />
        </>
      )}
      {unassigned && (
        <>
          {' '}
          <FormattedMessage id="paper.unassigned" />
        </>
      )}
    </>
  );
}
