/**
 * The article with the reader's notes as comments on it, the way a word processor has them: paragraphs made of pieces,
 * and comments that open before a piece and close after one. Notes on nothing in the text follow the article, each on
 * the words it has. What a file of a word processor makes of it is not known here.
 */
import type { Briefing } from '../briefing/briefing';
import { splitEmphasis, withoutMarks } from '../briefing/emphasis';
import { lookUp } from '../briefing/lookup';
import { readMarkdown } from '../markdown/read-markdown';
import { type RichLine, richLines } from '../markdown/rich-text';
import type { Colour, Note, NoteId } from '../notes/note';
import type { Stretch } from '../notes/passage';
import { stretchesOf } from '../notes/text-place';
import { factsOf, type ReadableNote, readNotes, type Wording } from './readable-note';

export type Piece =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly isEmphasis: boolean;
      readonly colour: Colour | null;
    }
  /** The number of the sentence that follows; no word of the article. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'opens' | 'closes'; readonly comment: number };

export interface ReviewedParagraph {
  readonly kind: 'title' | 'heading' | 'small-heading' | 'paragraph' | 'remark';
  /** In the article's language and direction; the rest is in the program's. */
  readonly isArticle: boolean;
  readonly pieces: readonly Piece[];
}

export interface ReviewedComment {
  /** Its place in the list. */
  readonly id: number;
  /** The comment that it answers, which comes before it; null for none. */
  readonly answers: number | null;
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly written: string;
  /** The reader's words, then what else there is to say of the note; never empty. */
  readonly lines: readonly RichLine[];
  readonly isResolved: boolean;
}

export interface ReviewedText {
  readonly paragraphs: readonly ReviewedParagraph[];
  /** One a note, in the article's order. */
  readonly comments: readonly ReviewedComment[];
}

/** Composes it. Every note has a comment, and every comment opens and closes once. */
export function reviewText(
  notes: readonly Note[],
  briefing: Briefing,
  wording: Wording,
  among: readonly Note[] = notes,
): ReviewedText {
  const { say } = wording;
  const readable = readNotes(notes, briefing, wording, among);
  const byId = new Map(notes.map((note) => [note.id, note]));
  const order = new Map(readable.map(({ id }, index) => [id, index]));
  const anchors = anchorsOf(readable, byId, briefing);
  const comments = readable.map((note, id): ReviewedComment => {
    const target = byId.get(note.id)?.target;
    const answered = target?.kind === 'note' ? order.get(target.noteId) : undefined;
    return {
      id,
      answers: answered !== undefined && answered < id ? answered : null,
      author: note.creator,
      written: note.written,
      lines: linesOf(note, say),
      isResolved: byId.get(note.id)?.workflow === 'resolved',
    };
  });
  const commented = byBlock(anchors, readable);
  const elsewhere = anchors.flatMap((stretches, id) => (stretches.length === 0 ? [id] : []));
  return {
    comments,
    paragraphs: [
      paragraphOf('title', say('export.title', { title: briefing.title.text })),
      paragraphOf(
        'remark',
        say('export.edition', { edition: briefing.edition, hash: briefing.editionHash.slice(0, 8) }),
      ),
      ...briefing.blocks.map((block): ReviewedParagraph => ({
        kind: block.kind === 'heading' ? 'heading' : 'paragraph',
        isArticle: true,
        pieces: piecesOf(block, commented.get(block.id)),
      })),
      ...(elsewhere.length === 0 ? [] : [paragraphOf('heading', say('note-export.elsewhere'))]),
      ...elsewhere.flatMap((id) => onItsOwn(readable[id], id)),
    ],
  };
}

/** Where each note stands in the text; a reply stands where what it answers does, where that is exported too. */
function anchorsOf(
  readable: readonly ReadableNote[],
  byId: ReadonlyMap<NoteId, Note>,
  briefing: Briefing,
): readonly (readonly Stretch[])[] {
  const lookup = lookUp(briefing);
  const placed = new Map<NoteId, readonly Stretch[]>();
  // Replies come after what they answer.
  return readable.map(({ id }) => {
    const target = byId.get(id)?.target;
    const stretches = !target
      ? []
      : target.kind === 'note'
        ? (placed.get(target.noteId) ?? [])
        : stretchesOf(target, lookup);
    placed.set(id, stretches);
    return stretches;
  });
}

function linesOf(note: ReadableNote, say: Wording['say']): readonly RichLine[] {
  const facts = factsOf({ ...note, creator: '' }, say).join('; ');
  const then = say('note-export.said-then', { words: withoutMarks(note.saidThen) });
  return [
    ...richLines(readMarkdown(note.body)),
    ...(note.saidThen === '' ? [] : [plainLine(then)]),
    plainLine(note.number === '' ? facts : `${note.number}. ${facts}`),
  ];
}

function plainLine(text: string): RichLine {
  return { indent: 0, mark: '', runs: [{ text, isEmphasis: false, isStrong: false }] };
}

/** A stretch of a block that a comment is on. */
interface Commented extends Stretch {
  readonly comment: number;
  readonly colour: Colour | null;
  /** Whether the comment begins here, and whether it ends here. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The stretches with a comment, by block. */
function byBlock(
  anchors: readonly (readonly Stretch[])[],
  readable: readonly ReadableNote[],
): ReadonlyMap<string, readonly Commented[]> {
  const found = new Map<string, Commented[]>();
  for (const [comment, stretches] of anchors.entries()) {
    for (const [index, stretch] of stretches.entries()) {
      const commented = {
        ...stretch,
        comment,
        colour: readable[comment]?.colour ?? null,
        isFirst: index === 0,
        isLast: index === stretches.length - 1,
      };
      const here = found.get(stretch.blockId);
      if (here) here.push(commented);
      else found.set(stretch.blockId, [commented]);
    }
  }
  return found;
}

function piecesOf(block: Briefing['blocks'][number], here: readonly Commented[] = []): readonly Piece[] {
  const numbers = new Map(block.sentences.map(({ start, number }) => [start, String(number)]));
  const cuts = [...numbers.keys(), ...here.flatMap(({ start, end }) => [start, end]), 0, block.text.length];
  const edges = [...new Set(cuts)].toSorted((a, b) => a - b);
  return edges.flatMap((from, index): readonly Piece[] => {
    const to = edges[index + 1] ?? from;
    const number = numbers.get(from);
    const colour =
      here.findLast((each) => each.colour && each.start <= from && to <= each.end)?.colour ?? null;
    return [
      ...here.filter((each) => each.isLast && each.end === from).map(({ comment }) => closes(comment)),
      ...(number === undefined ? [] : [{ kind: 'number', text: number } as const]),
      ...here.filter((each) => each.isFirst && each.start === from).map(({ comment }) => opens(comment)),
      ...splitEmphasis(block.text, from, to)
        .filter(({ style }) => style !== 'mark')
        .map(
          ({ text, style }) => ({ kind: 'words', text, isEmphasis: style === 'emphasis', colour }) as const,
        ),
    ];
  });
}

/** A note that is on nothing in the text: its place, and under it its words, or the place itself where it has none. */
function onItsOwn(note: ReadableNote | undefined, id: number): readonly ReviewedParagraph[] {
  if (!note) return [];
  const place = paragraphOf('small-heading', note.place);
  const quoted = note.quote === '' ? note.saidThen : note.quote;
  if (quoted === '') return [{ ...place, pieces: [opens(id), ...place.pieces, closes(id)] }];
  const words = paragraphOf('paragraph', withoutMarks(quoted));
  return [place, { ...words, isArticle: true, pieces: [opens(id), ...words.pieces, closes(id)] }];
}

function paragraphOf(kind: ReviewedParagraph['kind'], text: string): ReviewedParagraph {
  return { kind, isArticle: false, pieces: [{ kind: 'words', text, isEmphasis: false, colour: null }] };
}

function opens(comment: number): Piece {
  return { kind: 'opens', comment };
}

function closes(comment: number): Piece {
  return { kind: 'closes', comment };
}
