/** From the reader's notes to what can be found in them. */
import { assertNever } from '../assert-never';
import type { Lookup } from '../lookup';
import type { Note, Target } from '../note';
import type { Searchable } from './searchable';
import { withoutEmphasis } from './searchables';

/** The entries of the notes, in the order of the sentences they are on; those on no sentence come last. */
export function listSearchableNotes(notes: readonly Note[], lookup: Lookup): readonly Searchable[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const order = new Map([...lookup.sentences.keys()].map((id, index) => [id, index]));
  const ends = order.size;
  return notes
    .map((note) => ({ note, spot: spotOf(note.target, lookup, byId) }))
    .toSorted((a, b) => (order.get(a.spot.sentence ?? '') ?? ends) - (order.get(b.spot.sentence ?? '') ?? ends))
    .map(({ note, spot }) => noteEntry(note, spot));
}

/** The sentence that a target is on (its first), and its words. */
interface Spot {
  readonly sentence: string | null;
  readonly quote: string;
}

const nowhere: Spot = { sentence: null, quote: '' };

function noteEntry(note: Note, spot: Spot): Searchable {
  const body = note.body.replace(/\s+/gu, ' ').trim();
  const about = [note.breadcrumb, ...note.tags.map((tag) => `#${tag}`)].join(' ');
  return {
    id: `notes:${note.id}`,
    group: 'notes',
    place: { kind: 'note', noteId: note.id, sentence: spot.sentence },
    fields: body === '' ? { title: '', text: spot.quote || about, more: spot.quote ? about : '' } : {
      title: '',
      text: body,
      more: [spot.quote, about].filter((part) => part !== '').join(' · '),
    },
    by: body === '' ? 'article' : 'reader',
    facets: { tag: note.tags },
  };
}

function spotOf(target: Target, lookup: Lookup, notes: ReadonlyMap<string, Note>, depth = 0): Spot {
  switch (target.kind) {
    case 'article':
      return nowhere;
    case 'block':
      return { sentence: lookup.blocks.get(target.blockId)?.sentences[0]?.id ?? null, quote: '' };
    case 'passage': {
      const { blockId, start, exact } = target.passage;
      const sentences = lookup.blocks.get(blockId)?.sentences ?? [];
      return {
        sentence: sentences.find((sentence) => start < sentence.end)?.id ?? null,
        quote: withoutEmphasis(exact),
      };
    }
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      return statement ? { sentence: statement.sentence, quote: withoutEmphasis(statement.quote.exact) } : nowhere;
    }
    case 'cell':
      return { sentence: null, quote: lookup.topics.get(target.topicId)?.label ?? '' };
    case 'tension':
      return { sentence: firstOfTension(target.tensionId, lookup), quote: '' };
    case 'note': {
      const above = notes.get(target.noteId);
      // Replies are followed upwards; a ring of replies, which cannot be written, would end here too.
      return above && depth < 100 ? spotOf(above.target, lookup, notes, depth + 1) : nowhere;
    }
    default:
      return assertNever(target);
  }
}

function firstOfTension(tensionId: string, lookup: Lookup): string | null {
  for (const tensions of lookup.tensionsOf.values()) {
    const found = tensions.find((tension) => tension.id === tensionId);
    if (found) return found.sentences[0] ?? null;
  }
  return null;
}
