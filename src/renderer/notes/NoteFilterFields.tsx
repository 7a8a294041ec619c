import { ChevronDown } from 'lucide-react';
import type { Briefing } from '../../shared/briefing/briefing';
import { colours, motivations, type Note, workflows } from '../../shared/notes/note';
import { tagsInUse } from '../parts/writing/note-editing-tags';
import { noteOrders, noteStatuses, type NoteFilters } from '../state/note-filters';
import type { FilterWords } from './filter-words';

export type FieldName = Exclude<keyof NoteFilters, 'words'>;

interface NoteFilterFieldsProps {
  readonly fields: readonly FieldName[];
  readonly notes: readonly Note[];
  readonly briefing: Briefing;
  readonly filters: NoteFilters;
  readonly words: FilterWords;
  readonly onFilter: (change: Partial<NoteFilters>) => void;
}

/** The fields named, each a name and a native list of choices. A filter that could change nothing has none. */
export function NoteFilterFields({ fields, filters, words, onFilter, ...rest }: NoteFilterFieldsProps) {
  return fields.map((field) => {
    const offered = valuesOf(field, rest);
    const value = filters[field];
    // One author is no choice, unless another one was chosen before.
    if (field === 'author' && offered.length <= 2 && value === '') return null;
    // A value that is no longer among them (a tag that is gone) stays in sight.
    const values = offered.includes(value) ? offered : [...offered, value];
    return (
      <label key={field} className="chooser">
        <span>{words.name(field)}</span>
        <select value={value} onChange={(event) => onFilter({ [field]: event.target.value })}>
          {values.map((one) => (
            <option key={one} value={one}>
              {words.value(field, one)}
            </option>
          ))}
        </select>
        <ChevronDown className="icon" aria-hidden="true" />
      </label>
    );
  });
}

const targets = ['passage', 'statement', 'block', 'cell', 'topic', 'tension', 'article', 'note'] as const;

function valuesOf(
  field: FieldName,
  { notes, briefing }: Pick<NoteFilterFieldsProps, 'notes' | 'briefing'>,
): readonly string[] {
  switch (field) {
    case 'label':
      return ['any', ...colours, 'none'];
    case 'tag':
      return ['', ...tagsInUse(notes)];
    case 'kind':
      return ['any', ...motivations];
    case 'target':
      return ['any', ...targets];
    case 'status':
      return ['any', ...noteStatuses];
    case 'question':
      return ['any', ...workflows];
    case 'about':
      return ['any', ...briefing.documents.map(({ id }) => id), 'agreement', 'article'];
    case 'author':
      return ['', ...new Set(notes.map(({ creator }) => creator))].toSorted((a, b) => a.localeCompare(b));
    case 'order':
      return noteOrders;
  }
}
