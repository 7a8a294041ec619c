import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Note } from '../../shared/notes/note';
import type { PackRequest } from '../../shared/pack/pack';
import { choosePackNotes } from '../../shared/pack/pack-notes';
import { listOfNotes } from '../state/place';
import { dispatch, useReader } from '../state/store';
import type { FieldsProps } from './fields-props';
import { tagsOf } from './pack-request';

interface NotesFieldsProps extends FieldsProps {
  readonly notes: readonly Note[];
  readonly chosen: number;
  /** In a list of gaps each stands below its gap; elsewhere one chooses where. */
  readonly places: 'chosen' | 'below';
}

/** Which notes print, and where. With no tag in use there is nothing to choose by tag. */
export function NotesFields({ request, notes, chosen, places, onChange }: NotesFieldsProps) {
  const intl = useIntl();
  const tags = tagsOf(notes);
  const [firstTag] = tags;
  const chosenNotes = useReader((state) => state.chosenNotes);
  const ownChoice = choosePackNotes(notes, { include: 'chosen', noteIds: [...chosenNotes] });
  const choose = (choice: PackRequest['notes']): void => onChange({ ...request, notes: choice });
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
            label={<FormattedMessage id="pack.notes.tag" />}
            onChoose={firstTag === undefined ? null : () => choose({ ...noFilter, tags: [firstTag] })}
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
        <label className="pack-line">
          <span>
            <FormattedMessage id="pack.notes.which" />
          </span>
          <select
            className="field"
            value={request.notes.tags[0]}
            onChange={(event) => choose({ ...noFilter, tags: [event.target.value] })}
          >
            {[...new Set([...request.notes.tags, ...tags])].map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </select>
        </label>
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
    </fieldset>
  );
}

const noFilter = {
  include: 'filtered',
  tags: [],
  colours: [],
  creators: [],
  workflows: [],
} satisfies PackRequest['notes'];

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
