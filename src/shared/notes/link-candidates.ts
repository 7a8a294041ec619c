/** What a note can be linked to, found as the reader types: notes, sentences, statements and cells, by number or words. */
import { describePlace } from './breadcrumb';
import { isGap } from '../briefing/comparison';
import { withoutMarks } from '../briefing/emphasis';
import type { Said } from '../reference/explain';
import { plainText } from '../markdown/rich-text';
import { readMarkdown } from '../markdown/read-markdown';
import type { NoteId, Target } from './note';
import { orderNotes } from './note-order';
import type { LinkGround } from './note-links';
import { describePassage, type Passage } from './passage';
import { shownWords } from './shown-passage';

export interface LinkCandidate {
  readonly target: Target;
  /** Its name: "Note 3", "Sentence 7", "Funding, Document 2". */
  readonly name: Said;
  /** What it says; empty where it has no words. */
  readonly words: string;
  /** Its figure, by which it is found first; null where it has none. */
  readonly number: number | null;
}

/** How many are shown at once. */
export const mostCandidates = 30;

/** How many characters of a note's words are looked at, and shown. */
const noteLength = 300;

/**
 * Everything that a note can be linked to, in this order: the passage that was chosen last, notes, sentences, statements,
 * cells. The note itself is not among them. Cost is linear in the briefing and its notes.
 */
export function linkCandidates(
  ground: LinkGround,
  { self, passage }: { readonly self: NoteId; readonly passage: Passage | null },
): readonly LinkCandidate[] {
  const { briefing, lookup, notes, numbers } = ground;
  const at = (target: Target, words: string, number: number | null = null): LinkCandidate => ({
    target,
    name: describePlace(briefing, lookup, target),
    words,
    number,
  });
  const chosen: readonly LinkCandidate[] = passage
    ? [{ ...at({ kind: 'passage', passage }, shownWords(passage, lookup.blocks)), name: lastPassage }]
    : [];
  return [
    ...chosen,
    ...orderNotes(notes, briefing)
      .filter(({ id }) => id !== self)
      .map((note): LinkCandidate => ({
        target: { kind: 'note', noteId: note.id },
        ...nameOf(numbers.get(note.id) ?? null),
        words: plainText(readMarkdown(note.body.slice(0, noteLength))).replaceAll('\n', ' '),
      })),
    ...[...lookup.sentences.values()].flatMap((sentence) => {
      const block = lookup.blocks.get(sentence.blockId);
      if (!block) return [];
      const passage = describePassage(block, sentence.start, sentence.end);
      return [at({ kind: 'passage', passage }, withoutMarks(sentence.text), sentence.number)];
    }),
    ...[...lookup.statements.values()].map(({ id, quote }) =>
      at({ kind: 'statement', statementId: id }, withoutMarks(quote.exact)),
    ),
    ...briefing.topics.flatMap(({ id: topicId, cells }) =>
      lookup.columns.flatMap((columnId) => {
        const cell = cells[columnId];
        if (!cell) return [];
        const words = isGap(cell)
          ? cell.gap.question
          : cell.entries.map(({ quote }) => withoutMarks(quote.exact)).join(' … ');
        return [at({ kind: 'cell', topicId, columnId }, words)];
      }),
    ),
  ];
}

/**
 * Those that a query finds: a number finds what bears it, and then whatever holds it; else every word of the query has to
 * stand in the name or the words. `say` puts names into words. All of them where nothing is asked.
 */
export function findCandidates(
  candidates: readonly LinkCandidate[],
  query: string,
  say: (said: Said) => string,
): readonly LinkCandidate[] {
  const asked = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (asked.length === 0) return candidates;
  const number = /^\d+$/u.test(query.trim()) ? Number(query) : null;
  const found = candidates.filter((candidate) => {
    const text = fold(`${say(candidate.name)} ${candidate.words}`);
    return asked.every((word) => text.includes(word));
  });
  return [
    ...found.filter((candidate) => number !== null && candidate.number === number),
    ...found.filter((candidate) => number === null || candidate.number !== number),
  ];
}

function nameOf(number: number | null): Pick<LinkCandidate, 'name' | 'number'> {
  return number === null
    ? { name: { id: 'notes.kind.replying', values: {} }, number }
    : { name: { id: 'notes.number', values: { number: String(number) } }, number };
}

const lastPassage: Said = { id: 'notes.links.passage', values: {} };

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
