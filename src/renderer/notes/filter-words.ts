/** The filters in words: what each is called, and what its values are called. */
import { type IntlShape, useIntl } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue';
import { filtersInForce, type FilterName, type NoteFilters } from '../state/note-filters';
import type { NoteWords } from './note-words';

export interface FilterWords {
  readonly name: (filter: FilterName | 'order') => string;
  /** The value of a filter, "any" among them. */
  readonly value: <Name extends keyof NoteFilters>(filter: Name, value: NoteFilters[Name]) => string;
  /** What is left out, in words: "Label Check and Tag legal". Empty when nothing is. */
  readonly inForce: (filters: NoteFilters) => string;
}

const names = {
  words: 'notes.words',
  label: 'notes.label',
  tag: 'notes.tag',
  kind: 'notes.kind',
  target: 'notes.target',
  status: 'notes.status',
  question: 'notes.asks',
  about: 'notes.about',
  author: 'notes.author',
  order: 'notes.order',
} as const satisfies Record<keyof NoteFilters, MessageId>;

/** The words in the reader's language. */
export function useFilterWords(words: NoteWords): FilterWords {
  return wordsOf(useIntl(), words);
}

function wordsOf(intl: IntlShape, words: NoteWords): FilterWords {
  const say = (id: MessageId): string => intl.formatMessage({ id });
  const name = (filter: FilterName | 'order'): string => say(names[filter]);
  const valueOf = (filter: keyof NoteFilters, value: string): string => {
    if (value === 'any' || value === '') return say(filter === 'author' ? 'notes.any.one' : 'notes.any');
    switch (filter) {
      case 'label':
        return say(`colour.${value as Exclude<NoteFilters['label'], 'any'>}`);
      case 'kind':
        return say(`notes.kind.${value as Exclude<NoteFilters['kind'], 'any'>}`);
      case 'target':
        return say(`notes.target.${value as Exclude<NoteFilters['target'], 'any'>}`);
      case 'status':
        return say(`notes.status.${value as Exclude<NoteFilters['status'], 'any'>}`);
      case 'question':
        return say(`notes.asks.${value as Exclude<NoteFilters['question'], 'any'>}`);
      case 'order':
        return say(`notes.order.${value as NoteFilters['order']}`);
      case 'about':
        return words.group(value);
      case 'words':
        return `“${value.trim()}”`;
      default:
        return value;
    }
  };
  return {
    name,
    value: valueOf,
    inForce: (filters) =>
      intl.formatList(
        filtersInForce(filters).map((filter) =>
          intl.formatMessage(
            { id: 'notes.filter.one' },
            { name: name(filter), value: valueOf(filter, filters[filter]) },
          ),
        ),
      ),
  };
}
