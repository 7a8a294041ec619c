import { useId } from 'react';
import { FormattedNumber } from 'react-intl';
import './FilterChoice.css';

interface FilterChoiceProps<Value extends string> {
  /** What is chosen, for screen readers. */
  readonly name: string;
  readonly value: Value;
  /** `count`: how many things would be shown of all, whatever else is chosen. */
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly count: number }[];
  readonly onChoose: (value: Value) => void;
}

/** One of several, each with the count of what it shows. The arrow keys move it; where there is no room it wraps. */
export function FilterChoice<Value extends string>({
  name,
  value,
  choices,
  onChoose,
}: FilterChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="choice filter-choice" role="radiogroup" aria-label={name}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}{' '}
          <span className="filter-count">
            <FormattedNumber value={choice.count} />
          </span>
        </label>
      ))}
    </div>
  );
}
