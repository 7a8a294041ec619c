import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing/briefing';
import { agreementName, columnName } from '../briefing/column-name';
import { type ColumnId, isGap, type Topic } from '../briefing/comparison';
import { isolate } from '../language-of';
import type { Speech } from '../messages/speech';
import type { Lookup } from '../briefing/lookup';
import type { Note } from '../notes/note';
import type { SearchPlace } from './searchable';
import { sentencesOfReference } from './searchable-reference';
import type { Statement } from '../briefing/statement';

/** What the words at a result's end are taken from. */
export interface Held {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly notes: readonly Note[];
}

/** Says in a few words what a result is part of: a document, a kind, the nearest sentences, a label. May be empty. */
export function resultWhere(intl: Speech, { briefing, lookup, notes }: Held): (place: SearchPlace) => string {
  const agreement = isolate(agreementName(briefing));
  const documentName = (id: ColumnId): string =>
    id === 'agreement' ? agreement : isolate(columnName(briefing, id));
  const ofSentence = (sentence: string): string => {
    const documents = (lookup.statementsOf.get(sentence) ?? []).map((statement) => statement.document);
    return [...new Set(documents)]
      .filter((id) => id !== 'none')
      .map(documentName)
      .join(', ');
  };
  const ofStatement = (statement: Statement | undefined): string =>
    statement
      ? [
          intl.formatMessage({ id: `kind.${statement.kind}` }),
          intl.formatMessage({ id: attribution(statement) }),
        ].join(', ')
      : '';
  const ofTopic = (topic: Topic | undefined): string => {
    const columns: readonly ColumnId[] = lookup.columns.toReversed();
    const columnId = columns.find((id) => sentencesOf(topic, id, lookup).length > 0);
    if (!columnId) return '';
    const sentences = sentencesOf(topic, columnId, lookup).join(', ');
    return columnId === 'agreement'
      ? intl.formatMessage({ id: 'search.said-of-agreement' }, { agreement, sentences })
      : intl.formatMessage(
          { id: 'search.said-of-document' },
          { document: documentName(columnId), sentences },
        );
  };
  const ofNote = (note: Note | undefined): string =>
    note
      ? [
          ...(note.colour ? [intl.formatMessage({ id: `colour.${note.colour}` })] : []),
          ...note.tags.map((tag) => `#${tag}`),
        ].join(' ')
      : '';
  return (place) => {
    switch (place.kind) {
      case 'sentence':
        return ofSentence(place.sentence);
      case 'statement':
        return ofStatement(lookup.statements.get(place.statement));
      case 'topic':
        return place.statement === null
          ? ofTopic(lookup.topics.get(place.topicId))
          : isolate(lookup.topics.get(place.topicId)?.label ?? '');
      case 'gap': {
        const found = lookup.gaps.find(({ gap }) => gap.id === place.gapId);
        const sentences = found?.gap.nearest.map(numberOf).join(', ') ?? '';
        return sentences === '' ? '' : intl.formatMessage({ id: 'search.near-sentences' }, { sentences });
      }
      case 'tension':
        return (briefing.tensions.find(({ id }) => id === place.tensionId)?.sentences ?? [])
          .map(numberOf)
          .join(', ');
      case 'reference': {
        const sentences = sentencesOfReference(place, briefing, lookup);
        return sentences.length > mostNamed
          ? intl.formatMessage({ id: 'search.sentences' }, { count: sentences.length })
          : sentences.map(numberOf).join(', ');
      }
      case 'note':
        return ofNote(notes.find(({ id }) => id === place.noteId));
      default:
        return assertNever(place);
    }
  };
}

/** More sentences than these are counted. */
const mostNamed = 6;

/** The figure of a sentence's id: 17 of `S17`. */
export function numberOf(sentence: string): string {
  return sentence.slice(1);
}

/** The sentences of a cell's lines, each once; none for a silent cell. */
function sentencesOf(topic: Topic | undefined, columnId: ColumnId, lookup: Lookup): readonly string[] {
  const cell = topic?.cells[columnId];
  if (!cell || isGap(cell)) return [];
  const sentences = cell.entries.map(({ statement }) => lookup.statements.get(statement)?.sentence ?? '');
  return [...new Set(sentences)].map(numberOf);
}

/** Who says so; where that is the writer, how sure. */
function attribution(
  statement: Statement,
): 'source.group.critics' | `source.${Statement['source']}` | `certainty.${Statement['certainty']}` {
  if (statement.source === 'writer') return `certainty.${statement.certainty}`;
  return statement.source === 'group' && statement.kind === 'criticism'
    ? 'source.group.critics'
    : `source.${statement.source}`;
}
