/** Where a note is, for the list: the group it is listed in, its sentence, and the one line that shows its place. */
import { assertNever } from '../../shared/assert-never';
import type { Block, Briefing } from '../../shared/briefing/briefing';
import { type ColumnId, isGap } from '../../shared/briefing/comparison';
import { splitEmphasis, withoutMarks } from '../../shared/briefing/emphasis';
import type { Lookup } from '../../shared/briefing/lookup';
import { type Note, type NoteId, type Target, targetKey } from '../../shared/notes/note';
import { sentencesUnder, stretchesOf } from '../../shared/notes/text-place';
import { shownWords } from '../../shared/notes/shown-passage';

/** `lost`: not in this edition. `review`: in it, though not exactly where it was put. A column's id: about that document, or the agreement. `article`: everything else. */
export type GroupId = string;

/** The line under which the reader's words stand. Article words are given without the marks of emphasis. */
export type PlaceLine =
  | { readonly kind: 'words'; readonly before: string; readonly marked: string; readonly after: string }
  | {
      readonly kind: 'cell';
      readonly topic: string;
      readonly columnId: ColumnId;
      readonly words: string | null;
    }
  | { readonly kind: 'topic'; readonly topic: string; readonly number: number }
  | { readonly kind: 'tension'; readonly tension: string; readonly title: string }
  | { readonly kind: 'article' }
  /** Only a note that is here and answers none has a number. */
  | { readonly kind: 'reply'; readonly to: NoteId; readonly answers: 'note' | 'reply' | 'deleted' }
  | { readonly kind: 'lost'; readonly quote: string | null };

export interface NotePlace {
  readonly group: GroupId;
  /** The sentences it is on, in reading order; none when it is on something larger or has lost its place. */
  readonly sentences: readonly string[];
  readonly line: PlaceLine;
}

/** How much of words over several sentences is shown, in code units; cut between words. */
const ends = { first: 28, last: 24 } as const;

/** How much of the sentence stands around the words of a note, in code units; cut between words. */
const around = { before: 30, after: 60 } as const;

/**
 * Gives the place of a target in this briefing. A reply is grouped with what it answers, where that is among `notes`.
 * `known` keeps the places of everything else, for as long as the briefing is the same: to cut a line costs more than to
 * look it up.
 */
export function placesIn(
  briefing: Briefing,
  lookup: Lookup,
  notes: readonly Note[],
  known: Map<string, NotePlace> = new Map(),
): (target: Target) => NotePlace {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const described = new Set<NoteId>();
  const wordsIn = (stretches: ReturnType<typeof stretchesOf>): string =>
    stretches
      .map(({ blockId, start, end }) => shownText(lookup.blocks.get(blockId)?.text ?? '', start, end))
      .join(' ');
  const stretch = (block: Block, start: number, end: number): NotePlace => {
    const touched = block.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
    return {
      group: groupOf(briefing, lookup, touched[0]?.id),
      sentences: touched.map(({ id }) => id),
      line: wordsAround(block, { start, end, from: touched[0]?.start ?? 0, to: touched.at(-1)?.end ?? end }),
    };
  };
  const place = (target: Target): NotePlace => {
    if (target.kind === 'note') return find(target);
    const key =
      target.kind === 'passage' ? `${targetKey(target)} ${target.passage.exact}` : targetKey(target);
    const found = known.get(key) ?? find(target);
    known.set(key, found);
    return found;
  };
  const find = (target: Target): NotePlace => {
    switch (target.kind) {
      case 'article':
        return { group: 'article', sentences: [], line: { kind: 'article' } };
      case 'block': {
        const block = lookup.blocks.get(target.blockId);
        return block ? stretch(block, 0, block.text.length) : lost(null);
      }
      case 'passage': {
        const stretches = stretchesOf(target, lookup);
        const [first] = stretches;
        const block = lookup.blocks.get(first?.blockId ?? '');
        if (!first || !block) return lost(shownWords(target.passage));
        const at = stretch(block, first.start, first.end);
        const sentences = sentencesUnder(stretches, lookup).map(({ id }) => id);
        return { ...at, sentences, line: sentences.length > 1 ? endsOf(wordsIn(stretches)) : at.line };
      }
      case 'statement': {
        const statement = lookup.statements.get(target.statementId);
        const block = lookup.blocks.get(lookup.sentences.get(statement?.sentence ?? '')?.blockId ?? '');
        if (!statement || !block) return lost(null);
        const { document } = statement;
        return {
          ...stretch(block, statement.quote.start, statement.quote.end),
          group: document === 'none' ? 'article' : document,
        };
      }
      case 'topic': {
        const topic = lookup.topics.get(target.topicId);
        if (!topic) return lost(null);
        const number = briefing.topics.findIndex(({ id }) => id === topic.id) + 1;
        return { group: 'article', sentences: [], line: { kind: 'topic', topic: topic.label, number } };
      }
      case 'cell':
        return cellPlace(lookup, target);
      case 'tension': {
        const tension = briefing.tensions.find(({ id }) => id === target.tensionId);
        if (!tension) return lost(null);
        const line = { kind: 'tension', tension: tension.id.slice(1), title: tension.title } as const;
        return { group: 'article', sentences: tension.sentences, line };
      }
      case 'note': {
        const answered = byId.get(target.noteId);
        // A circle of replies can only come from a damaged file; it has lost its place.
        if (!answered || described.has(answered.id)) return lost(null);
        described.add(answered.id);
        const { group } = place(answered.target);
        described.delete(answered.id);
        const isHere = answered.deletedMs === null;
        const answers = !isHere ? 'deleted' : answered.target.kind === 'note' ? 'reply' : 'note';
        return { group, sentences: [], line: { kind: 'reply', to: answered.id, answers } };
      }
      default:
        return assertNever(target);
    }
  };
  return place;
}

function lost(quote: string | null): NotePlace {
  return { group: 'lost', sentences: [], line: { kind: 'lost', quote } };
}

/** A sentence belongs to the document that it describes, else to the agreement when a statement in it does. */
function groupOf(briefing: Briefing, lookup: Lookup, sentence = ''): GroupId {
  const described = briefing.documents.find(({ sentences }) => sentences.includes(sentence));
  if (described) return described.id;
  const statements = lookup.statementsOf.get(sentence) ?? [];
  return statements.some(({ document }) => document === 'agreement') ? 'agreement' : 'article';
}

function cellPlace(lookup: Lookup, { topicId, columnId }: Target & { readonly kind: 'cell' }): NotePlace {
  const topic = lookup.topics.get(topicId);
  const cell = topic?.cells[columnId];
  if (!topic || !cell) return lost(null);
  const entries = isGap(cell) ? [] : cell.entries;
  const sentences = entries.map((entry) => lookup.statements.get(entry.statement)?.sentence ?? '');
  const words = entries.map((entry) => withoutMarks(entry.quote.exact)).join(' … ');
  return {
    group: columnId,
    sentences: [...new Set(sentences.filter((id) => id !== ''))],
    line: { kind: 'cell', topic: topic.label, columnId, words: words || null },
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The sentences' own bounds; the line does not go beyond them. */
  readonly from: number;
  readonly to: number;
}

function wordsAround(block: Block, { start, end, from, to }: Stretch): PlaceLine {
  return {
    kind: 'words',
    before: cutBefore(shownText(block.text, from, start)),
    marked: shownText(block.text, start, end),
    after: cutAfter(shownText(block.text, end, to)),
  };
}

/** How words over several sentences begin and end: one line holds no more. */
function endsOf(text: string): PlaceLine {
  const words = { kind: 'words', before: '', marked: text, after: '' } as const;
  if (text.length <= ends.first + ends.last) return words;
  const first = text.slice(0, ends.first).replace(/\s+\S*$/u, '');
  const tail = text.slice(-ends.last);
  return { ...words, marked: `${first} … ${tail.slice(tail.search(/\s/u) + 1)}` };
}

/** The whole text decides what is emphasis, so that a stretch that cuts through it leaves no lone asterisk. */
function shownText(text: string, start: number, end: number): string {
  return splitEmphasis(text, start, end)
    .filter(({ style }) => style !== 'mark')
    .map((run) => run.text)
    .join('');
}

function cutBefore(text: string): string {
  if (text.length <= around.before) return text;
  const tail = text.slice(-around.before);
  return `… ${tail.slice(tail.search(/\s/u) + 1)}`;
}

function cutAfter(text: string): string {
  if (text.length <= around.after) return text;
  return `${text.slice(0, around.after).replace(/\s+\S*$/u, '')} …`;
}
