import { FormattedMessage } from 'react-intl';
import type { Colour } from '../../shared/notes/note';
import './Swatch.css';

interface LabelProps {
  /** `null` is the label "None". */
  readonly colour: Colour | null;
}

/** A reader's label: swatch and name, always both. */
export function Label({ colour }: LabelProps) {
  return (
    <span className="label">
      <span className="swatch" data-colour={colour ?? 'none'} aria-hidden="true" />
      <FormattedMessage id={`colour.${colour ?? 'none'}`} />
    </span>
  );
}

interface TagProps {
  readonly tag: string;
}

/** A tag: a hash sign and the word, no pill. */
export function Tag({ tag }: TagProps) {
  return <span className="tag">{tag}</span>;
}
