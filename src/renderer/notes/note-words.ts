/** The words that the list, the pane and the dialogs share. */
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { boundedPlaces } from './bounded-places';
import { assertNever } from '../../shared/assert-never';
import type { Briefing } from '../../shared/briefing/briefing';
import { agreementName, columnName } from '../../shared/briefing/column-name';
import type { ColumnId } from '../../shared/briefing/comparison';
import { isolate } from '../../shared/language-of';
import type { NoteId, Target } from '../../shared/notes/note';
import type { NoteOrder } from '../state/note-filters';
import type { NoteGroup } from './note-list';
import type { NotePlace } from './note-place';

/** What the words are made from: the briefing, and the numbers of the notes. */
export interface Wording {
  readonly briefing: Briefing;
  readonly numbers: ReadonlyMap<NoteId, number>;
}

export interface NoteWords {
  /** The head of a group: "Document 2, inferred". */
  readonly group: (id: NoteGroup['id']) => string;
  /** A column by name: "Document 2", or "the agreement". */
  readonly column: (id: ColumnId) => string;
  /** What a note is on: "on a passage in sentence 17". */
  readonly on: (target: Target, place: NotePlace) => string;
  /**
   * Where several notes are, sentences first: "sentences 6 and 11 and Funding, Document 1"; of very many, how far they go. Empty for no
   * place.
   */
  readonly places: (notes: readonly PlacedTarget[]) => string;
  /** Sentence numbers in words: "sentence 6", "sentences 6 and 11". Empty for none. */
  readonly sentences: (ids: readonly string[]) => string;
}

/** What a note is on, and where that is. */
export interface PlacedTarget {
  readonly target: Target;
  readonly place: NotePlace;
}

/** The words in the reader's language; the same object for as long as they do not change. */
export function useNoteWords({ briefing, numbers }: Wording): NoteWords {
  const intl = useIntl();
  return useMemo(() => wordsOf(intl, { briefing, numbers }), [intl, briefing, numbers]);
}

/** They are named by what they are on, not by its sentences. */
const besideText: ReadonlySet<Target['kind']> = new Set(['topic', 'cell', 'tension']);

function wordsOf(intl: IntlShape, { briefing, numbers }: Wording): NoteWords {
  const documentOf = (id: string) => briefing.documents.find((document) => document.id === id);
  const sentences = (ids: readonly string[]): string =>
    ids.length === 0
      ? ''
      : intl.formatMessage(
          { id: 'notes.sentences' },
          { count: ids.length, list: intl.formatList(ids.map((id) => id.slice(1))) },
        );
  const column = (id: ColumnId): string => {
    return isolate(id === 'agreement' ? agreementName(briefing) : columnName(briefing, id));
  };
  return {
    sentences,
    column,
    places: (notes) => {
      const inText = notes.filter(({ target }) => !besideText.has(target.kind));
      const elsewhere = notes.flatMap(({ target, place }) => {
        const { line } = place;
        switch (line.kind) {
          case 'cell':
            return [
              intl.formatMessage(
                { id: 'notes.place.cell' },
                { topic: isolate(line.topic), column: column(line.columnId) },
              ),
            ];
          case 'topic':
            return [intl.formatMessage({ id: 'notes.place.topic' }, { topic: line.topic })];
          case 'tension':
            return [intl.formatMessage({ id: 'notes.place.tension' }, { tension: line.tension })];
          case 'article':
            return [intl.formatMessage({ id: 'notes.place.article' })];
          default:
            return target.kind === 'note' ? [intl.formatMessage({ id: 'notes.place.reply' })] : [];
        }
      });
      const ids = [...new Set(inText.flatMap(({ place }) => place.sentences.slice(0, 1)))];
      const others = [...new Set(elsewhere)];
      const { many, rest } = boundedPlaces(ids, others.length);
      const numbered = many ? intl.formatMessage({ id: 'notes.sentences.many' }, many) : sentences(ids);
      const named = rest === 0 ? others : [intl.formatMessage({ id: 'notes.places.rest' }, { count: rest })];
      return intl.formatList([...(numbered ? [numbered] : []), ...named]);
    },
    group: (id) => {
      const document = documentOf(id);
      if (id === 'agreement') return isolate(briefing.agreement.label);
      if (!document) {
        return intl.formatMessage({
          id: `notes.group.${id as 'lost' | 'review' | 'article' | 'in-order' | Exclude<NoteOrder, 'document' | 'article'>}`,
        });
      }
      return document.basis === 'inferred'
        ? intl.formatMessage({ id: 'notes.group.inferred' }, { document: isolate(document.label) })
        : isolate(document.label);
    },
    on: (target, place) => {
      if (place.group === 'lost') return intl.formatMessage({ id: 'notes.on.lost' });
      const at = { sentences: sentences(place.sentences) };
      switch (target.kind) {
        case 'article':
        case 'block':
        case 'passage':
        case 'statement':
          return intl.formatMessage({ id: `notes.on.${target.kind}` }, at);
        case 'topic': {
          const topic = place.line.kind === 'topic' ? place.line.topic : '';
          return intl.formatMessage({ id: 'notes.on.topic' }, { topic });
        }
        case 'cell': {
          const topic = place.line.kind === 'cell' ? isolate(place.line.topic) : '';
          return intl.formatMessage({ id: 'notes.on.cell' }, { topic, column: column(target.columnId) });
        }
        case 'tension':
          return intl.formatMessage({ id: 'notes.on.tension' }, { tension: target.tensionId.slice(1) });
        case 'note':
          return intl.formatMessage(
            { id: 'notes.on.note' },
            {
              answers: place.line.kind === 'reply' ? place.line.answers : 'note',
              number: numbers.get(target.noteId) ?? 0,
            },
          );
        default:
          return assertNever(target);
      }
    },
  };
}
