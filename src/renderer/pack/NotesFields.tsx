import { FormattedMessage, useIntl } from 'react-intl';
import type { Note } from '../../shared/note';
import type { PackRequest } from '../../shared/pack';
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
  const choose = (chosenNotes: PackRequest['notes']): void => onChange({ ...request, notes: chosenNotes });
  return (
    <fieldset className="pack-group">
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
          {(['all', 'none'] as const).map((include) => (
            <label key={include}>
              <input
                type="radio"
                name="pack-notes"
                checked={request.notes.include === include}
                onChange={() => choose({ include })}
              />
              <FormattedMessage id={`pack.notes.${include}`} />
            </label>
          ))}
          <label>
            <input
              type="radio"
              name="pack-notes"
              checked={request.notes.include === 'tag'}
              disabled={firstTag === undefined}
              onChange={() => firstTag !== undefined && choose({ include: 'tag', tag: firstTag })}
            />
            <FormattedMessage id="pack.notes.tag" />
          </label>
        </div>
      </div>
      {request.notes.include === 'tag' && (
        <label className="pack-line">
          <span>
            <FormattedMessage id="pack.notes.which" />
          </span>
          <select
            className="field"
            value={request.notes.tag}
            onChange={(event) => choose({ include: 'tag', tag: event.target.value })}
          >
            {[...new Set([request.notes.tag, ...tags])].map((tag) => (
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
