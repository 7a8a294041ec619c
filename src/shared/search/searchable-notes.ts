/** From the reader's notes to what can be found in them. */
import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing/briefing';
import { withoutMarks } from '../briefing/emphasis';
import type { Lookup } from '../briefing/lookup';
import type { Note, Target } from '../notes/note';
import { placeInOrder } from '../notes/note-order';
import { sentencesUnder, stretchesOf } from '../notes/text-place';
import { shownWords } from '../notes/shown-passage';
import { aboutOf, aboutSentences } from './facets-of';
import { facetValue, groupNames, type Searchable, type Trait } from './searchable';

/**
 * The entries of the notes, in step with them; each says where it belongs in the order of notes. That of a note which is
 * as it was is the very same entry again.
 */
export function listSearchableNotes(
  notes: readonly Note[],
  briefing: Briefing,
  lookup: Lookup,
): readonly Searchable[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return notes.map((note) => {
    const root = rootOf(note, byId);
    const known = made.get(note);
    if (known?.root === root && known.lookup === lookup) return known.entry;
    const entry = {
      ...noteEntry(note, spotOf(root.target, lookup)),
      order: placeInOrder(briefing, note, root),
    };
    made.set(note, { root, lookup, entry });
    return entry;
  });
}

const made = new WeakMap<
  Note,
  { readonly root: Note; readonly lookup: Lookup; readonly entry: Searchable }
>();

/** The note that its thread began with. Replies are followed upwards; a ring of them, which cannot be written, ends too. */
function rootOf(note: Note, notes: ReadonlyMap<string, Note>): Note {
  let root = note;
  for (let depth = 0; depth < 100 && root.target.kind === 'note'; depth += 1)
    root = notes.get(root.target.noteId) ?? root;
  return root;
}

/** The sentence that a target is on (its first), and its words. */
interface Spot {
  readonly sentence: string | null;
  readonly quote: string;
  /** The documents and topics that it is about. */
  readonly about: Pick<Searchable['facets'], 'document' | 'topic'>;
}

const nowhere: Spot = { sentence: null, quote: '', about: {} };

function noteEntry(note: Note, spot: Spot): Searchable {
  const body = note.body.replace(/\s+/gu, ' ').trim();
  const about = [note.breadcrumb, ...note.tags.map((tag) => `#${tag}`)].join(' ');
  return {
    id: `notes:${note.id}`,
    group: 'notes',
    place: { kind: 'note', noteId: note.id, sentence: spot.sentence },
    fields:
      body === ''
        ? { title: '', text: spot.quote || about, more: spot.quote ? about : '' }
        : {
            title: '',
            text: body,
            more: [spot.quote, about].filter((part) => part !== '').join(' · '),
          },
    by: body === '' ? 'article' : 'reader',
    facets: noteFacets(note, spot),
  };
}

function noteFacets(note: Note, { about }: Spot): Searchable['facets'] {
  return {
    ...about,
    tag: [...new Set(note.tags.map(facetValue))],
    ...(note.colour !== null && { colour: [note.colour] }),
    is: [
      'note',
      traitOf[note.motivation],
      ...(note.workflow === null ? [] : [traitOfQuestion[note.workflow]]),
    ],
    in: [groupNames.notes],
  };
}

const traitOf = {
  highlighting: 'highlight',
  commenting: 'comment',
  questioning: 'question',
  bookmarking: 'bookmark',
  linking: 'link',
  replying: 'reply',
} as const satisfies Record<Note['motivation'], Trait>;

const traitOfQuestion = {
  open: 'open-question',
  resolved: 'resolved-question',
} as const satisfies Record<NonNullable<Note['workflow']>, Trait>;

function spotOf(target: Target, lookup: Lookup): Spot {
  switch (target.kind) {
    case 'article':
      return nowhere;
    case 'block':
      return {
        ...nowhere,
        sentence: lookup.blocks.get(target.blockId)?.sentences[0]?.id ?? null,
        about: aboutSentences(idsOf(lookup.blocks.get(target.blockId)?.sentences ?? []), lookup),
      };
    case 'passage': {
      const sentences = sentencesUnder(stretchesOf(target, lookup), lookup);
      return {
        sentence: sentences[0]?.id ?? null,
        quote: shownWords(target.passage, lookup.blocks),
        about: aboutSentences(idsOf(sentences), lookup),
      };
    }
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      return statement
        ? {
            sentence: statement.sentence,
            quote: withoutMarks(statement.quote.exact),
            about: aboutOf([statement]),
          }
        : nowhere;
    }
    case 'topic':
    case 'cell':
      return {
        sentence: null,
        quote: lookup.topics.get(target.topicId)?.label ?? '',
        about: {
          topic: [target.topicId],
          ...(target.kind === 'cell' && { document: [target.columnId] }),
        },
      };
    case 'tension':
      return { ...nowhere, sentence: firstOfTension(target.tensionId, lookup) };
    case 'note':
      // The note that it answers is gone.
      return nowhere;
    default:
      return assertNever(target);
  }
}

function idsOf(sentences: readonly { readonly id: string }[]): readonly string[] {
  return sentences.map(({ id }) => id);
}

function firstOfTension(tensionId: string, lookup: Lookup): string | null {
  for (const tensions of lookup.tensionsOf.values()) {
    const found = tensions.find((tension) => tension.id === tensionId);
    if (found) return found.sentences[0] ?? null;
  }
  return null;
}
