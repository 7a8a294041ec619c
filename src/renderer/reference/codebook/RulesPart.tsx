import { FormattedMessage } from 'react-intl';
import type { ArrivalProps } from '../use-arrival';
import { Part } from './Part';

/** In the order of the written codebook: coding first, then the comparison. */
const rules = [
  'split',
  'adjectives',
  'never-raise',
  'never-carry',
  'doubt',
  'exact',
  'given',
  'aims',
  'cells',
  'alone',
  'silence',
] as const;

/** The rules by which the codes were given. */
export function RulesPart({ arrival }: { readonly arrival: (id: string) => ArrivalProps }) {
  return (
    <Part part="rules" arrival={arrival}>
      <ol className="codebook-rules">
        {rules.map((rule) => (
          <li key={rule}>
            <FormattedMessage id={`codebook.rule.${rule}`} />
          </li>
        ))}
      </ol>
    </Part>
  );
}
