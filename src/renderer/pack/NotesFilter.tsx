import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { Colour, Note, Workflow } from '../../shared/notes/note';
import { isOpenFilter, type NoteFilter } from '../../shared/pack/filter-words';
import { useFilterInWords } from '../parts/filter-in-words';
import { Label, Tag } from '../parts/Swatch';
import { offeredValues, withTicked } from './pack-request';
import './NotesFilter.css';

interface NotesFilterProps {
  readonly filter: NoteFilter;
  readonly notes: readonly Note[];
  readonly onChange: (filter: NoteFilter) => void;
}

/** What the notes must have to print: a list to tick for each thing that notes can have, where any has it. */
export function NotesFilter({ filter, notes, onChange }: NotesFilterProps) {
  const by = useFilterInWords(filter);
  const { tags, colours, creators, workflows } = filter;
  return (
    <div className="pack-filter">
      <Group
        group="tags"
        notes={notes}
        ticked={tags}
        nameOf={nameTag}
        onTick={(next) => onChange({ ...filter, tags: next })}
      />
      <Group
        group="colours"
        notes={notes}
        ticked={colours}
        nameOf={nameLabel}
        onTick={(next) => onChange({ ...filter, colours: next })}
      />
      <Group
        group="creators"
        notes={notes}
        ticked={creators}
        nameOf={nameCreator}
        onTick={(next) => onChange({ ...filter, creators: next })}
      />
      <Group
        group="workflows"
        notes={notes}
        ticked={workflows}
        nameOf={nameWorkflow}
        onTick={(next) => onChange({ ...filter, workflows: next })}
      />
      <p className="pack-filter-words">
        {isOpenFilter(filter) ? (
          <FormattedMessage id="pack.filter.none" />
        ) : (
          <FormattedMessage id="pack.filter.those" values={{ by }} />
        )}
      </p>
    </div>
  );
}

const nameTag = (tag: string): ReactNode => <Tag tag={tag} />;
const nameLabel = (colour: Colour): ReactNode => <Label colour={colour} />;
const nameCreator = (creator: string): ReactNode => <bdi>{creator}</bdi>;
const nameWorkflow = (workflow: Workflow): ReactNode => <FormattedMessage id={`notes.asks.${workflow}`} />;

interface GroupProps<Value extends string> {
  readonly group: keyof Omit<NoteFilter, 'include'>;
  readonly notes: readonly Note[];
  readonly ticked: readonly Value[];
  readonly nameOf: (value: Value) => ReactNode;
  readonly onTick: (ticked: Value[]) => void;
}

/** One of the lists; nothing where no note has any of it. */
function Group<Value extends string>({ group, notes, ticked, nameOf, onTick }: GroupProps<Value>) {
  const offered = offeredValues(notes, group, ticked);
  if (offered.length === 0) return null;
  return (
    <fieldset className="pack-filter-group">
      <legend>
        <FormattedMessage id={`pack.filter.group.${group}`} />
      </legend>
      <div>
        {offered.map(({ value, count }) => {
          // What is offered are values of the group.
          const own = value as Value;
          return (
            <label key={value}>
              <input
                type="checkbox"
                checked={ticked.includes(own)}
                onChange={(event) => onTick(withTicked(ticked, own, event.target.checked, group))}
              />
              {nameOf(own)}{' '}
              <span className="pack-filter-count">
                <FormattedNumber value={count} />
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
