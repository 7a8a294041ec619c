/** From the reader's notes to what can be found in them. */
import { assertNever } from '../assert-never';
import type { Briefing } from '../briefing/briefing';
import { withoutMarks } from '../briefing/emphasis';
import type { Lookup } from '../briefing/lookup';
import type { Note, Target } from '../notes/note';
import { orderNotes } from '../notes/note-order';
import { sentencesUnder, stretchesOf } from '../notes/text-place';
import type { Searchable } from './searchable';
import { buildSegmentInSteps, type Segment } from './segment';
import { shownWords } from '../notes/shown-passage';

/** The entries of the notes, in the one order of notes: the article's. */
export function listSearchableNotes(
  notes: readonly Note[],
  briefing: Briefing,
  lookup: Lookup,
): readonly Searchable[] {
  const steps = listInSteps(notes, briefing, lookup);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Inverts the notes' entries in short steps: see `buildSegmentInSteps`. */
export function* indexNotesInSteps(
  notes: readonly Note[],
  briefing: Briefing,
  lookup: Lookup,
): Generator<undefined, Segment, undefined> {
  return yield* buildSegmentInSteps(yield* listInSteps(notes, briefing, lookup));
}

function* listInSteps(
  notes: readonly Note[],
  briefing: Briefing,
  lookup: Lookup,
): Generator<undefined, readonly Searchable[], undefined> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const entries: Searchable[] = [];
  for (const note of orderNotes(notes, briefing)) {
    entries.push(noteEntry(note, spotOf(note.target, lookup, byId)));
    yield;
  }
  return entries;
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
    fields:
      body === ''
        ? { title: '', text: spot.quote || about, more: spot.quote ? about : '' }
        : {
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
      const [sentence] = sentencesUnder(stretchesOf(target, lookup), lookup);
      return { sentence: sentence?.id ?? null, quote: shownWords(target.passage, lookup.blocks) };
    }
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      return statement
        ? { sentence: statement.sentence, quote: withoutMarks(statement.quote.exact) }
        : nowhere;
    }
    case 'topic':
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
