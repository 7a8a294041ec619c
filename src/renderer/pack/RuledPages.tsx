import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { mostRuledPages } from '../../shared/pack/pack';

interface RuledPagesProps {
  readonly pages: number;
  readonly onChange: (pages: number) => void;
}

/** How many ruled pages there are. While one types it may be empty or too much; when it is left it is a number again. */
export function RuledPages({ pages, onChange }: RuledPagesProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (value: number): void => {
    setTyped(null);
    if (Number.isNaN(value)) return;
    const nearest = Math.min(Math.max(Math.round(value), 1), mostRuledPages);
    if (nearest !== pages) onChange(nearest);
  };
  return (
    <div className="pack-line">
      <label htmlFor={id}>
        <FormattedMessage id="pack.ruled-pages" />
      </label>
      <input
        id={id}
        className="field pack-number"
        type="number"
        min={1}
        max={mostRuledPages}
        value={typed ?? pages}
        onChange={({ target: { value, valueAsNumber } }) => {
          setTyped(value);
          const isFit =
            Number.isInteger(valueAsNumber) && valueAsNumber >= 1 && valueAsNumber <= mostRuledPages;
          if (isFit) onChange(valueAsNumber);
        }}
        onBlur={({ target }) => leave(target.valueAsNumber)}
      />
    </div>
  );
}
