/** A note in words, as every format that people read says it. */
import { withoutMarks } from '../briefing/emphasis';
import type { Anchor } from '../anchoring/anchor';
import { linkKey } from '../anchoring/linked-places';
import type { AnchoredNote, Anchors } from '../anchoring/placed-notes';
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
import { firstPlaceOf } from '../notes/written-on';
import { describeNotes, isoTime, type Say } from './described-note';

/** What the words are made with. */
export interface Wording {
  readonly say: Say;
  readonly labelNames: Settings['labelNames'];
  /** How the notes stand that had to be looked for; one that is not in it is where it was put. */
  readonly anchors?: Anchors;
}

/** Texts are empty where there is nothing to say. */
export interface ReadableNote {
  readonly id: NoteId;
  /** As on screen; empty for a reply. */
  readonly number: string;
  readonly isReply: boolean;
  /** The place in words, in this edition; of a reply, what it answers. */
  readonly place: string;
  /** The numbers of the sentences it is on, in this edition. */
  readonly sentences: readonly string[];
  /** The words it is on in this edition, with the article's marks of emphasis; of one that lost its place none. */
  readonly quote: string;
  /** What it was written on, where that says something else now, or is nowhere. */
  readonly saidThen: string;
  /** Where and in which edition it was written, where it stands elsewhere or on other words now. */
  readonly writtenOn: string;
  /** How it stands, where that is not exactly where it was put. */
  readonly status: string;
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

/**
 * The notes in words, in the article's order. They are some of the notes `among` which they stand on screen; both as they
 * stand there, each on the place where it was found (see `placeNotes`).
 */
export function readNotes(
  notes: readonly Note[],
  briefing: Briefing,
  wording: Wording,
  among: readonly Note[] = notes,
): readonly ReadableNote[] {
  const { say, labelNames, anchors = noAnchors } = wording;
  const lookup = lookUp(briefing);
  const numbers = numberNotes(among, briefing);
  const thread = { notes: new Map(among.map((note) => [note.id, note])), numbers };
  const exported = new Set(notes.map(({ id }) => id));
  return describeNotes(notes, briefing, among).map(({ note, number, quote: words }) => {
    const anchor = anchors.get(note.id)?.anchor ?? null;
    const isNowhere = anchor !== null && anchor.target === null;
    const said = note.target.kind === 'passage' ? markedWords(note.target.passage, lookup.blocks) : words;
    const quote = isNowhere ? '' : (said ?? '');
    return {
      id: note.id,
      number: number === null ? '' : String(number),
      isReply: note.target.kind === 'note',
      place: placeOf({ note, anchor }, thread, { briefing, lookup, say }),
      sentences: isNowhere ? [] : sentencesOf(note.target, briefing, lookup),
      quote,
      saidThen: saidThen({ note, anchor, quote }, { briefing, lookup, say }),
      writtenOn: writtenOn({ note, anchor }, say),
      status: anchor === null || anchor.status === 'exact' ? '' : say(`notes.anchor.${anchor.status}`),
      body: note.body,
      label: note.colour === null ? '' : nameLabel(note.colour, labelNames, say),
      colour: note.colour,
      tags: note.tags,
      kind: say(`notes.kind.${note.motivation}`),
      question: note.workflow === null ? '' : say(`note-export.question.${note.workflow}`),
      links: note.links.map((link) => ({
        role: say(`note-export.${link.role}`),
        to: whereTo(atItsPlace(link, anchors.get(note.id)), { briefing, lookup, say, numbers, exported }),
      })),
      creator: note.creator,
      changedBy: note.modifiedBy ?? '',
      written: isoTime(note.createdMs),
      changed: isoTime(note.modifiedMs),
    };
  });
}

/** What else there is to say of a note, in the order in which it is read: sentences, how it stands, kind, label, tags, links, by whom. */
export function factsOf(note: ReadableNote, say: Wording['say']): readonly string[] {
  const {
    sentences,
    status,
    writtenOn: there,
    kind,
    question,
    label,
    tags,
    links,
    creator,
    changedBy,
  } = note;
  const count = String(sentences.length);
  return [
    sentences.length > 0 ? say('note-export.sentences', { count, list: sentences.join(', ') }) : '',
    status,
    there && say('note-export.written-on', { there }),
    question === '' ? kind : `${kind}, ${question}`,
    label && say('export.label', { label }),
    tags.length > 0 ? say('export.tags', { tags: tags.join(', ') }) : '',
    ...links.map(({ role, to }) => say('note-export.link', { role, to })),
    creator,
    changedBy && say('note-export.changed-by', { ...changerValues(changedBy), name: changedBy }),
  ].filter((fact) => fact !== '');
}

/** A note as it stands, and what was found of it. */
interface Standing {
  readonly note: Note;
  /** Null where it is where it was put. */
  readonly anchor: Anchor | null;
}

interface Text {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly say: Say;
}

const noAnchors: Anchors = new Map();

function placeOf({ note, anchor }: Standing, thread: Numbered, { briefing, lookup, say }: Text): string {
  const answers = replyWords(note, thread);
  if (answers) return say(answers.id, answers.values);
  if (anchor === null) return note.breadcrumb;
  if (anchor.target === null) return say('note-export.nowhere');
  const place = describePlace(briefing, lookup, note.target);
  return say(place.id, place.values);
}

/** "Sentence 12 in edition 2": where it was written, if it stands elsewhere or on other words now. */
function writtenOn({ note, anchor }: Standing, say: Say): string {
  const isAsPut = anchor === null || anchor.status === 'exact';
  if (note.target.kind === 'note' || (isAsPut && !note.writtenOn)) return '';
  const { edition, breadcrumb } = firstPlaceOf(note);
  return edition === null
    ? say('note-export.outside')
    : say('note-export.there', { place: breadcrumb, edition: edition.label });
}

/** The link with the place where what it leads to stands now. */
function atItsPlace(link: Link, anchored: AnchoredNote | undefined): Link | null {
  const found = anchored?.links.find(({ key }) => key === linkKey(link.target));
  if (!found) return link;
  return found.anchor.target && { ...link, target: found.anchor.target };
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

function saidThen(
  { note, anchor, quote }: Standing & { readonly quote: string },
  { briefing, lookup, say }: Text,
): string {
  const { target, value } = note;
  const isNowhere = anchor !== null && anchor.target === null;
  const now = isNowhere ? null : (notedValue(target, briefing, lookup, say)?.text ?? null);
  const then =
    note.writtenOn || isNowhere
      ? firstPlaceOf(note).words
      : (anchor?.words?.old ?? (now === null ? null : (value?.text ?? null)));
  if (then === null) return '';
  return [now, quote].some((each) => each !== null && withoutMarks(each) === withoutMarks(then)) ? '' : then;
}

interface Around {
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly say: Say;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly exported: ReadonlySet<NoteId>;
}

function whereTo(link: Link | null, { briefing, lookup, say, numbers, exported }: Around): string {
  if (link === null) return say('note-export.link.lost');
  const { target } = link;
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
