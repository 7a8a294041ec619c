/** A note in words, as every format that people read says it. */
import { changerValues } from '../notes/author-words';
import { describePlace } from '../notes/breadcrumb';
import type { Briefing } from '../briefing/briefing';
import { isGap } from '../briefing/comparison';
import { markedWords, shownWords } from '../notes/shown-passage';
import { nameLabel } from '../notes/label-name';
import { type Lookup, lookUp } from '../briefing/lookup';
import type { Colour, Link, Note, NoteId, Target } from '../notes/note';
import { numberNotes } from '../notes/note-order';
import { notedValue } from '../notes/noted-value';
import { type Numbered, replyWords } from '../notes/reply-words';
import type { Settings } from '../contract/settings';
import { isLost, sentencesUnder, stretchesOf } from '../notes/text-place';
import { describeNotes, isoTime, type Say } from './described-note';

/** What the words are made with. */
export interface Wording {
  readonly say: Say;
  readonly labelNames: Settings['labelNames'];
}

/** Texts are empty where there is nothing to say. */
export interface ReadableNote {
  readonly id: NoteId;
  /** As on screen; empty for a reply. */
  readonly number: string;
  readonly isReply: boolean;
  /** The place in words, as it was when the note was put there; of a reply, what it answers. */
  readonly place: string;
  /** The numbers of the sentences it is on, in this edition. */
  readonly sentences: readonly string[];
  /** The words it is on, with the article's marks of emphasis. */
  readonly quote: string;
  /** What a statement, cell, topic or tension said when the note was put there, where it says something else now. */
  readonly saidThen: string;
  readonly body: string;
  readonly label: string;
  readonly colour: Colour | null;
  readonly tags: readonly string[];
  readonly kind: string;
  /** Whether a question is open or resolved. */
  readonly question: string;
  readonly links: readonly { readonly role: string; readonly to: string }[];
  readonly creator: string;
  /** Who changed the words last; empty where that is the creator. */
  readonly changedBy: string;
  /** ISO 8601 in UTC. */
  readonly written: string;
  readonly changed: string;
}

/** The notes in words, in the article's order. They are some of the notes `among` which they stand on screen. */
export function readNotes(
  notes: readonly Note[],
  briefing: Briefing,
  wording: Wording,
  among: readonly Note[] = notes,
): readonly ReadableNote[] {
  const { say, labelNames } = wording;
  const lookup = lookUp(briefing);
  const numbers = numberNotes(among, briefing);
  const thread = { notes: new Map(among.map((note) => [note.id, note])), numbers };
  const exported = new Set(notes.map(({ id }) => id));
  return describeNotes(notes, briefing, among).map(({ note, number, quote }) => ({
    id: note.id,
    number: number === null ? '' : String(number),
    isReply: note.target.kind === 'note',
    place: placeOf(note, thread, say),
    sentences: sentencesOf(note.target, briefing, lookup),
    quote: note.target.kind === 'passage' ? markedWords(note.target.passage, lookup.blocks) : (quote ?? ''),
    saidThen: saidThen(note, briefing, lookup, say),
    body: note.body,
    label: note.colour === null ? '' : nameLabel(note.colour, labelNames, say),
    colour: note.colour,
    tags: note.tags,
    kind: say(`notes.kind.${note.motivation}`),
    question: note.workflow === null ? '' : say(`note-export.question.${note.workflow}`),
    links: note.links.map((link) => ({
      role: say(`note-export.${link.role}`),
      to: whereTo(link, { briefing, lookup, say, numbers, exported }),
    })),
    creator: note.creator,
    changedBy: note.modifiedBy ?? '',
    written: isoTime(note.createdMs),
    changed: isoTime(note.modifiedMs),
  }));
}

/** What else there is to say of a note, in the order in which it is read: sentences, kind, label, tags, links, by whom. */
export function factsOf(note: ReadableNote, say: Wording['say']): readonly string[] {
  const { sentences, kind, question, label, tags, links, creator, changedBy } = note;
  const count = String(sentences.length);
  return [
    sentences.length > 0 ? say('note-export.sentences', { count, list: sentences.join(', ') }) : '',
    question === '' ? kind : `${kind}, ${question}`,
    label && say('export.label', { label }),
    tags.length > 0 ? say('export.tags', { tags: tags.join(', ') }) : '',
    ...links.map(({ role, to }) => say('note-export.link', { role, to })),
    creator,
    changedBy && say('note-export.changed-by', { ...changerValues(changedBy), name: changedBy }),
  ].filter((fact) => fact !== '');
}

function placeOf(note: Note, thread: Numbered, say: Say): string {
  const answers = replyWords(note, thread);
  return answers ? say(answers.id, answers.values) : note.breadcrumb;
}

/** The numbers of the sentences that a target is on; none for what is on no sentence, or has lost its place. */
function sentencesOf(target: Target, briefing: Briefing, lookup: Lookup): readonly string[] {
  const numberOf = (id: string): readonly string[] => {
    const sentence = lookup.sentences.get(id);
    return sentence ? [String(sentence.number)] : [];
  };
  switch (target.kind) {
    case 'cell': {
      const cell = lookup.topics.get(target.topicId)?.cells[target.columnId];
      const entries = !cell || isGap(cell) ? [] : cell.entries;
      const ids = entries.map(({ statement }) => lookup.statements.get(statement)?.sentence ?? '');
      return [...new Set(ids)].flatMap(numberOf);
    }
    case 'tension':
      return (briefing.tensions.find(({ id }) => id === target.tensionId)?.sentences ?? []).flatMap(numberOf);
    case 'article':
    case 'block':
    case 'passage':
    case 'statement':
    case 'topic':
    case 'note':
      return sentencesUnder(stretchesOf(target, lookup), lookup).map(({ number }) => String(number));
  }
}

function saidThen({ target, value }: Note, briefing: Briefing, lookup: Lookup, say: Say): string {
  const now = notedValue(target, briefing, lookup, say);
  return value && now && value.text !== now.text ? value.text : '';
}

interface Around {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly say: Say;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly exported: ReadonlySet<NoteId>;
}

function whereTo({ target }: Link, { briefing, lookup, say, numbers, exported }: Around): string {
  if (target.kind === 'note') {
    const number = numbers.get(target.noteId);
    return number !== undefined && exported.has(target.noteId)
      ? say('note-export.link.note', { number: String(number) })
      : say('note-export.link.missing-note');
  }
  const words = target.kind === 'passage' ? shownWords(target.passage, lookup.blocks) : '';
  const there = isLost(target, lookup) ? null : describePlace(briefing, lookup, target);
  const place = there ? say(there.id, there.values) : say('note-export.link.lost');
  return words === '' ? place : say('note-export.link.quote', { place, words });
}
