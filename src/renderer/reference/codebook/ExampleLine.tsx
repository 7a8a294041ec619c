import { FormattedMessage } from 'react-intl';
import type { Example } from '../../../shared/reference/examples';
import type { OpenBriefing } from '../../state/open-briefing';
import { StatementLine } from '../StatementLine';

interface ExampleLineProps {
  readonly open: OpenBriefing;
  readonly example: Pick<Example<string>, 'count' | 'first'>;
}

/** How many statements of the briefing are so, and the first of them; in words where there is none. */
export function ExampleLine({ open, example: { count, first } }: ExampleLineProps) {
  return (
    <>
      <span className="codebook-count">
        <FormattedMessage id="codebook.count" values={{ count }} />
      </span>
      {first && <StatementLine open={open} statement={first} />}
    </>
  );
}
