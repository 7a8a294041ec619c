import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Note } from '../../shared/notes/note';
import { openFilter } from '../../shared/pack/filter-words';
import { type PackRequest, printedSections } from '../../shared/pack/pack';
import { choosePackNotes } from '../../shared/pack/pack-notes';
import { listOfNotes } from '../state/place';
import { dispatch, useReader } from '../state/store';
import type { FieldsProps } from './fields-props';
import { NotesFilter } from './NotesFilter';

interface NotesFieldsProps extends FieldsProps {
  readonly notes: readonly Note[];
  readonly chosen: number;
  /** In a list of gaps each stands below its gap; elsewhere one chooses where. */
  readonly places: 'chosen' | 'below';
}

/** Which notes print, and where. Without a note there is nothing to filter. */
export function NotesFields({ request, notes, chosen, places, onChange }: NotesFieldsProps) {
  const intl = useIntl();
  // What was ticked stays while one looks at how the pack is without.
  const [lastFilter, keepFilter] = useState(openFilter);
  const chosenNotes = useReader((state) => state.chosenNotes);
  const ownChoice = choosePackNotes(notes, { include: 'chosen', noteIds: [...chosenNotes] });
  const leftOut = choosePackNotes(notes, request.notes).length - chosen;
  const choose = (choice: PackRequest['notes']): void => {
    if (choice.include === 'filtered') keepFilter(choice);
    else if (request.notes.include === 'filtered') keepFilter(request.notes);
    onChange({ ...request, notes: choice });
  };
  return (
    <fieldset className="pack-group pack-notes">
      <legend>
        <FormattedMessage id="pack.notes" />
        <span>
          <FormattedMessage id="pack.notes.count" values={{ chosen, all: notes.length }} />
        </span>
      </legend>
      <div
        className="pack-line"
        role="radiogroup"
        aria-label={intl.formatMessage({ id: 'pack.notes.include' })}
      >
        <span>
          <FormattedMessage id="pack.notes.include" />
        </span>
        <div className="choice">
          <Choice
            isChosen={request.notes.include === 'all'}
            label={<FormattedMessage id="pack.notes.all" />}
            onChoose={() => choose({ include: 'all' })}
          />
          <Choice
            isChosen={request.notes.include === 'chosen'}
            label={<FormattedMessage id="pack.notes.chosen" values={{ count: ownChoice.length }} />}
            onChoose={() => choose({ include: 'chosen', noteIds: [...chosenNotes] })}
          />
          <Choice
            isChosen={request.notes.include === 'filtered'}
            label={<FormattedMessage id="pack.notes.filtered" />}
            onChoose={notes.length === 0 ? null : () => choose(lastFilter)}
          />
          <Choice
            isChosen={request.notes.include === 'none'}
            label={<FormattedMessage id="pack.notes.none" />}
            onChoose={() => choose({ include: 'none' })}
          />
        </div>
      </div>
      {request.notes.include === 'chosen' && (
        <div className="pack-line">
          <span />
          <a
            className="pack-link"
            href="#notes"
            onClick={(event) => {
              event.preventDefault();
              dispatch({ kind: 'placeChosen', place: listOfNotes(useReader.getState().lastPlaces) });
            }}
          >
            <FormattedMessage id="pack.notes.choose" values={{ count: ownChoice.length }} />
          </a>
        </div>
      )}
      {request.notes.include === 'filtered' && (
        <NotesFilter filter={request.notes} notes={notes} onChange={choose} />
      )}
      {places === 'chosen' && (
        <div
          className="pack-line"
          role="radiogroup"
          aria-label={intl.formatMessage({ id: 'pack.notes.place' })}
        >
          <span>
            <FormattedMessage id="pack.notes.place" />
          </span>
          <div className="choice">
            {(['beside', 'listed'] as const).map((notesPlace) => (
              <label key={notesPlace}>
                <input
                  type="radio"
                  name="pack-notes-place"
                  checked={request.notesPlace === notesPlace}
                  onChange={() => onChange({ ...request, notesPlace })}
                />
                <FormattedMessage id={`pack.notes.place.${notesPlace}`} />
              </label>
            ))}
          </div>
        </div>
      )}
      {places === 'chosen' && leftOut > 0 && printedSections(request).length > 0 && (
        <p className="pack-left-out" role="status">
          <FormattedMessage
            id="pack.notes.left-out"
            values={{ count: leftOut, section: intl.formatMessage({ id: 'paper.section.notes' }) }}
          />
        </p>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly label: ReactNode;
  /** Null where there is nothing to choose. */
  readonly onChoose: (() => void) | null;
}

function Choice({ isChosen, label, onChoose }: ChoiceProps) {
  return (
    <label>
      <input
        type="radio"
        name="pack-notes"
        checked={isChosen}
        disabled={onChoose === null}
        onChange={() => onChoose?.()}
      />
      {label}
    </label>
  );
}
