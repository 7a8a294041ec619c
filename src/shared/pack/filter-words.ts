/** Which notes a filter lets through, in words. */
import type { MessageId } from '../messages/catalogue';
import type { Speech } from '../messages/speech';
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

/** What is said of a choice: a filter that asks for nothing prints all notes, and says so. */
export function includedAs(choice: PackChoice): PackChoice['include'] {
  return choice.include === 'filtered' && isOpenFilter(choice) ? 'all' : choice.include;
}

export function isOpenFilter({ tags, colours, creators, workflows }: NoteFilter): boolean {
  return tags.length + colours.length + creators.length + workflows.length === 0;
}

/** Which notes a choice prints, as it follows upon "those": "tagged #legal or #costs and labelled Check". Nothing where none is left out. */
export function filterInWords(choice: PackChoice, speech: Speech): string {
  if (choice.include !== 'filtered') return '';
  const part = (id: MessageId, values: readonly string[]): readonly string[] =>
    values.length === 0
      ? []
      : [speech.formatMessage({ id }, { values: speech.formatList(values, { type: 'disjunction' }) })];
  const name = (id: MessageId): string => speech.formatMessage({ id });
  return speech.formatList(
    [
      ...part(
        'pack.filter.tags',
        choice.tags.map((tag) => `#${tag}`),
      ),
      ...part(
        'pack.filter.colours',
        choice.colours.map((colour) => name(`colour.${colour}`)),
      ),
      ...part('pack.filter.creators', choice.creators),
      ...part(
        'pack.filter.workflows',
        choice.workflows.map((workflow) => name(`notes.asks.${workflow}`)),
      ),
    ],
    { type: 'conjunction' },
  );
}
