import { ChevronDown } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Choice } from './choice';
import type { KindCount } from './show-rows';

interface KindSelectProps {
  readonly kind: Choice['kind'];
  readonly counts: readonly KindCount[];
  readonly onChoose: (kind: Choice['kind']) => void;
}

/** Which kind of line a topic must hold to be shown, each with the number of topics that it would leave. */
export function KindSelect({ kind, counts, onChoose }: KindSelectProps) {
  const intl = useIntl();
  return (
    <label className="chooser">
      <FormattedMessage id="compare.kind" />
      <select
        value={kind}
        onChange={({ target }) => {
          const chosen = counts.find((each) => each.kind === target.value);
          if (chosen) onChoose(chosen.kind);
        }}
      >
        {counts.map((each) => (
          <option key={each.kind} value={each.kind}>
            {intl.formatMessage(
              { id: 'compare.kind.count' },
              {
                kind: intl.formatMessage({
                  id: each.kind === 'any' ? 'compare.kind.any' : `kind.${each.kind}`,
                }),
                rows: each.rows,
              },
            )}
          </option>
        ))}
      </select>
      <ChevronDown className="icon" aria-hidden="true" />
    </label>
  );
}
