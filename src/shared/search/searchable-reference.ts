/** From what a briefing says beside its article to what can be found in it. */
import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing/briefing';
import { columnName } from '../briefing/column-name';
import { withoutMarks } from '../briefing/emphasis';
import type { Lookup } from '../briefing/lookup';
import { lineLists } from '../reference/traces';
import { numbersAndTimes } from '../reference/numbers-and-times';
import { whoSaysSo } from '../reference/who-says-so';
import { aboutOf, aboutSentences, facetsOf } from './facets-of';
import { type Facets, groupNames, type Searchable, type SearchPlace } from './searchable';

export type ReferencePlace = Extract<SearchPlace, { readonly kind: 'reference' }>;

/** One of a part, before it is numbered. */
interface Piece extends Pick<Searchable, 'by'> {
  readonly item?: string;
  readonly title?: string;
  readonly text: string;
  readonly more?: string;
  readonly facets: Facets;
}

/**
 * The entries in the order in which Read and then the pages of Reference show them. What these quote of the article is found as
 * its sentences and statements, gaps and tensions as such, so it is not here once more.
 */
export function listReference(briefing: Briefing, lookup: Lookup): readonly Searchable[] {
  const { title, article, sourceDescriptor, assumptions, glossary } = briefing;
  const given = [article.headline, article.author, article.outlet, article.date].filter(
    (fact) => fact !== null && fact !== title.text,
  );
  const counted = numbersAndTimes(lookup).map(({ words, nature, comparedWith, statement }) => ({
    isTime: nature === 'time',
    item: statement.id,
    text: withoutMarks(words),
    more: withoutMarks(comparedWith ?? ''),
    by: 'article' as const,
    facets: facetsOf([statement]),
  }));
  return [
    ...numbered('title', [{ text: title.text, more: given.join(' · '), by: title.by, facets: {} }]),
    ...numbered('descriptor', [{ text: sourceDescriptor, by: 'editor', facets: {} }]),
    ...lineLists.flatMap((list) =>
      numbered(
        list,
        briefing[list].map(({ text, sentences }) => ({
          text,
          by: 'editor',
          facets: aboutSentences(sentences, lookup),
        })),
      ),
    ),
    ...numbered(
      'source',
      whoSaysSo(lookup).sources.map(({ source, label }) => ({
        item: label,
        text: label,
        by: 'editor',
        facets: { source: [source] },
      })),
    ),
    ...numbered(
      'quantity',
      counted.filter(({ isTime }) => !isTime),
    ),
    ...numbered(
      'time',
      counted.filter(({ isTime }) => isTime),
    ),
    ...numbered(
      'column',
      lookup.columns.map((columnId) => ({
        item: columnId,
        text: columnName(briefing, columnId),
        by: 'editor',
        facets: { document: [columnId] },
      })),
    ),
    ...numbered(
      'assumption',
      assumptions.map(({ id, text, without, statements }) => ({
        item: id,
        text,
        more: without,
        by: 'editor',
        facets: aboutOf(statements.flatMap((statement) => lookup.statements.get(statement) ?? [])),
      })),
    ),
    ...numbered(
      'term',
      glossary.map(({ term, uses, expansion = '' }) => ({
        item: term,
        title: expansion === '' ? withoutMarks(term) : `${withoutMarks(term)}:`,
        text: expansion,
        by: 'editor',
        facets: aboutSentences(
          uses.map(({ sentence }) => sentence),
          lookup,
        ),
      })),
    ),
  ];
}

function numbered(part: ReferencePlace['part'], pieces: readonly Piece[]): readonly Searchable[] {
  return pieces.map(({ item = null, title = '', text, more = '', by, facets }, index) => ({
    id: `reference:${part}:${index + 1}`,
    group: 'reference',
    place: { kind: 'reference', part, number: index + 1, item },
    fields: { title, text, more },
    by,
    facets: { ...facets, in: [groupNames.reference] },
  }));
}

/** The sentences that it rests on, or that are said so, each once; none where the briefing gives none. */
export function sentencesOfReference(
  { part, number, item }: ReferencePlace,
  briefing: Briefing,
  lookup: Lookup,
): readonly string[] {
  const at = number - 1;
  switch (part) {
    case 'title':
    case 'descriptor':
      return [];
    case 'bottomLine':
    case 'keyPoints':
    case 'warnings':
      return briefing[part][at]?.sentences ?? [];
    case 'source':
      return [
        ...new Set(
          [...lookup.statements.values()]
            .filter(({ sourceLabel }) => sourceLabel === item)
            .map(({ sentence }) => sentence),
        ),
      ];
    case 'quantity':
    case 'time':
      return [lookup.statements.get(item ?? '')?.sentence ?? []].flat();
    case 'column':
      return briefing.documents.find(({ id }) => id === item)?.sentences ?? [];
    case 'assumption':
      return briefing.assumptions[at]?.sentences ?? [];
    case 'term':
      return [...new Set(briefing.glossary[at]?.uses.map(({ sentence }) => sentence))];
    default:
      return assertNever(part);
  }
}
