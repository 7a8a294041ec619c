import { useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Colour, colours } from '../../../shared/notes/note';
import { Label } from '../Swatch';

interface LabelChoiceProps {
  readonly colour: Colour | null;
  readonly onChoose: (colour: Colour | null) => void;
}

/** The reader's labels as one choice, "None" among them. Arrow keys move it, as in any group of radio buttons. */
export function LabelChoice({ colour, onChoose }: LabelChoiceProps) {
  const id = useId();
  return (
    <div className="note-editor-field">
      <span className="field-label" id={id}>
        <FormattedMessage id="notes.label" />
      </span>
      <div className="label-choice" role="radiogroup" aria-labelledby={id}>
        {[...colours, null].map((choice) => (
          <label key={choice ?? 'none'} className="label-choice-one">
            <input type="radio" name={id} checked={choice === colour} onChange={() => onChoose(choice)} />
            <Label colour={choice} />
          </label>
        ))}
      </div>
    </div>
  );
}
