import { codingRules } from '../../../shared/reference/coding-rules';
import { FormattedMessage } from 'react-intl';
import type { ArrivalProps } from '../use-arrival';
import { Part } from './Part';

/** The rules by which the codes were given. */
export function RulesPart({ arrival }: { readonly arrival: (id: string) => ArrivalProps }) {
  return (
    <Part part="rules" arrival={arrival}>
      <ol className="codebook-rules">
        {codingRules.map((rule) => (
          <li key={rule}>
            <FormattedMessage id={`codebook.rule.${rule}`} />
          </li>
        ))}
      </ol>
    </Part>
  );
}
