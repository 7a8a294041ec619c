import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing';
import { colours, motivations, type Note } from '../../shared/note';
import { tagsInUse } from '../parts/note-editing-tags';
import type { NoteFilters } from './note-list';
import { NotesExport } from './NotesExport';

interface NotesHeadProps {
  readonly notes: readonly Note[];
  readonly shown: readonly Note[];
  readonly briefing: Briefing;
  readonly filters: NoteFilters;
  readonly onFilter: (filters: NoteFilters) => void;
}

/** The view's title, its filters, and how many of the notes they leave. */
export function NotesHead({ notes, shown, briefing, filters, onFilter }: NotesHeadProps) {
  const intl = useIntl();
  const labelOf = (label: NoteFilters['label']) =>
    label === 'any' ? 'notes.any' : (`colour.${label}` as const);
  const kindOf = (kind: NoteFilters['kind']) =>
    kind === 'any' ? 'notes.any' : (`notes.kind.${kind}` as const);
  return (
    <header className="notes-head">
      <h1>
        <FormattedMessage id="app.notes" />
      </h1>
      <Filter
        name={<FormattedMessage id="notes.label" />}
        value={filters.label}
        values={['any', ...colours, 'none'] as const}
        wordOf={(label) => intl.formatMessage({ id: labelOf(label) })}
        onChoose={(label) => onFilter({ ...filters, label })}
      />
      <Filter
        name={<FormattedMessage id="notes.tag" />}
        value={filters.tag}
        values={['', ...tagsInUse(notes)]}
        wordOf={(tag) => tag || intl.formatMessage({ id: 'notes.any' })}
        onChoose={(tag) => onFilter({ ...filters, tag })}
      />
      <Filter
        name={<FormattedMessage id="notes.kind" />}
        value={filters.kind}
        values={['any', ...motivations] as const}
        wordOf={(kind) => intl.formatMessage({ id: kindOf(kind) })}
        onChoose={(kind) => onFilter({ ...filters, kind })}
      />
      <Filter
        name={<FormattedMessage id="notes.order" />}
        value={filters.order}
        values={['article', 'newest'] as const}
        wordOf={(order) => intl.formatMessage({ id: `notes.order.${order}` })}
        onChoose={(order) => onFilter({ ...filters, order })}
      />
      <output className="notes-count">
        <FormattedMessage
          id="notes.count"
          values={{ shown: <b key="shown">{intl.formatNumber(shown.length)}</b>, all: notes.length }}
        />
      </output>
      <NotesExport briefing={briefing} shown={shown} all={notes.length} />
    </header>
  );
}

interface FilterProps<Value extends string> {
  readonly name: ReactNode;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** A name and a native list of choices. A value that is no longer among them (a tag that is gone) stays in sight. */
function Filter<Value extends string>({ name, value, values, wordOf, onChoose }: FilterProps<Value>) {
  return (
    <label className="chooser">
      {name}
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {(values.includes(value) ? values : [...values, value]).map((one) => (
          <option key={one} value={one}>
            {wordOf(one)}
          </option>
        ))}
      </select>
      <ChevronDown className="icon" aria-hidden="true" />
    </label>
  );
}
