/** What can stand after the colon of a filter. */
import type { Briefing } from '../../briefing/briefing';
import { certainties, kinds, sources } from '../../briefing/statement';
import { messages } from '../../messages/catalogue';
import { nameLabel } from '../../notes/label-name';
import { colours, type Note } from '../../notes/note';
import type { Settings } from '../../contract/settings';
import { fold } from '../words/analyser';
import { type FacetKey, facetValue, groups, groupNames, traits } from '../searchable';

/** A value and what it can be called. */
export interface FacetValue {
  /** The facet itself: lower case, one of those that entries have. */
  readonly value: string;
  /** How one would write it, for messages. */
  readonly shown: string;
  /** All its names, made comparable by `looseName`. */
  readonly names: readonly string[];
}

/** The values of each key in their order; null where there can be any. */
export type Vocabulary = Readonly<Record<FacetKey, readonly FacetValue[] | null>>;

/** What a briefing and its reader's notes have. */
export interface VocabularyParts {
  readonly briefing: Pick<Briefing, 'documents' | 'topics' | 'agreement'>;
  readonly notes: readonly Pick<Note, 'tags'>[];
  /** What the reader calls the labels. */
  readonly labelNames: Settings['labelNames'];
}

/** What the filters of a briefing can be for: its documents and topics, the tags of its notes, the reader's labels. */
export function vocabularyOf({ briefing, notes, labelNames }: VocabularyParts): Vocabulary {
  const tags = new Map(notes.flatMap((note) => note.tags.map((tag) => [facetValue(tag), tag] as const)));
  return {
    ...fixedValues,
    document: [
      ...briefing.documents.map(({ id, label }) => documentValue(id, label)),
      valueOf('agreement', { names: [briefing.agreement.label] }),
      valueOf('none'),
    ],
    topic: briefing.topics.map(({ id, label }) => valueOf(id, { shown: label, names: [label] })),
    tag: [...tags.keys()].toSorted().map((value) => valueOf(value, { shown: tags.get(value) ?? value })),
    colour: colourValues(labelNames),
  };
}

/** What can be made of the names as they are typed or kept: letters without case, accents, hyphens and quotes. */
export function looseName(text: string): string {
  return fold(text.replace(/^#/u, ''))
    .replace(/[\s_\-‐‑"“”„«»]+/gu, ' ')
    .trim();
}

/** The values that are called so; else those of which a name begins so, else those in which a word begins so. */
export function completeValue(values: readonly FacetValue[] | null, typed: string): readonly string[] {
  const exact = facetValue(typed);
  const loose = looseName(typed);
  if (loose === '') return [];
  if (!values) return [exact.replace(/^#/u, '')];
  if (values.some(({ value }) => value === exact)) return [exact];
  const called = (fits: (name: string) => boolean): readonly string[] =>
    values.filter(({ names }) => names.some(fits)).map(({ value }) => value);
  const found = [
    (name: string) => name === loose,
    (name: string) => name.startsWith(loose),
    (name: string) => name.includes(` ${loose}`),
  ];
  for (const fits of found) {
    const completed = called(fits);
    if (completed.length > 0) return completed;
  }
  return [];
}

function valueOf(
  value: string,
  { shown = value, names = [] }: Partial<Pick<FacetValue, 'shown' | 'names'>> = {},
): FacetValue {
  return { value, shown, names: [...new Set([value, ...names].map(looseName))] };
}

function documentValue(id: string, label: string): FacetValue {
  const number = id.replace(/^doc/u, '');
  return valueOf(id, { shown: number, names: [number, `d${number}`, `document${number}`, label] });
}

/** The usual names of the colours, by which a label can be called as well. */
function colourValues(labelNames: Settings['labelNames']): readonly FacetValue[] {
  return colours.map((colour) => {
    const label = nameLabel(colour, labelNames, (id) => messages[id]);
    return valueOf(colour, { shown: label, names: [label, messages[`labels.colour.${colour}`]] });
  });
}

const fixedValues = {
  kind: kinds.map((kind) => valueOf(kind)),
  certainty: certainties.map((certainty) => valueOf(certainty)),
  source: sources.map((source) => valueOf(source)),
  is: traits.map((trait) => valueOf(trait)),
  in: groups.map((group) => valueOf(groupNames[group])),
} satisfies Partial<Vocabulary>;

/** Where no briefing is at hand: every document that there can be, and any topic or tag, as it is written. */
export const usualVocabulary: Vocabulary = {
  ...fixedValues,
  document: [
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => documentValue(`doc${number}`, `document ${number}`)),
    valueOf('agreement'),
    valueOf('none'),
  ],
  topic: null,
  tag: null,
  colour: colourValues({}),
};
