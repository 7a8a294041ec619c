/** Which notes a filter lets through, in words. */
import type { MessageId } from '../messages/catalogue';
import type { PackChoice } from './pack-choice';

export type NoteFilter = Extract<PackChoice, { include: 'filtered' }>;

/** One that nothing is chosen in: it lets every note through. */
export const openFilter: NoteFilter = {
  include: 'filtered',
  tags: [],
  colours: [],
  creators: [],
  workflows: [],
};

export function isOpenFilter({ tags, colours, creators, workflows }: NoteFilter): boolean {
  return tags.length + colours.length + creators.length + workflows.length === 0;
}

export interface FilterWording {
  /** The catalogue, with the reader's own names for the labels. */
  readonly say: (id: MessageId, values?: Readonly<Record<string, string>>) => string;
  readonly list: (items: readonly string[], type: 'conjunction' | 'disjunction') => string;
}

/** The filter as it follows upon "those": "tagged #legal or #costs and labelled Check". */
export function filterInWords(filter: NoteFilter, { say, list }: FilterWording): string {
  if (isOpenFilter(filter)) return say('pack.filter.open');
  const part = (id: MessageId, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [say(id, { values: list(values, 'disjunction') })];
  return list(
    [
      ...part(
        'pack.filter.tags',
        filter.tags.map((tag) => `#${tag}`),
      ),
      ...part(
        'pack.filter.colours',
        filter.colours.map((colour) => say(`colour.${colour}`)),
      ),
      ...part('pack.filter.creators', filter.creators),
      ...part(
        'pack.filter.workflows',
        filter.workflows.map((workflow) => say(`notes.asks.${workflow}`)),
      ),
    ],
    'conjunction',
  );
}
