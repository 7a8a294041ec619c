/**
 * What a template for notes can name: a tree of texts and lists, made of the notes, and the tree of their names, by which
 * a template is checked before it is filled.
 */
import type { Briefing } from '../briefing/briefing';
import { withoutMarks } from '../briefing/emphasis';
import type { Note } from '../notes/note';
import { readNotes, type Wording } from './readable-note';

/** The names in one place of a template. A list whose items are texts has the name `.` in it. */
export interface TemplateNames {
  readonly [name: string]: 'text' | 'yes-or-no' | TemplateNames;
}

const texts = { '.': 'text' } as const;

/** Every name, where it can stand. */
export const templateNames = {
  title: 'text',
  edition: 'text',
  hash: 'text',
  count: 'text',
  exported: 'text',
  notes: {
    number: 'text',
    place: 'text',
    sentences: 'text',
    hasQuote: 'yes-or-no',
    quote: texts,
    saidThen: 'text',
    writtenOn: 'text',
    status: 'text',
    note: 'text',
    label: 'text',
    colour: 'text',
    hasTags: 'yes-or-no',
    tags: texts,
    tagList: 'text',
    kind: 'text',
    question: 'text',
    hasLinks: 'yes-or-no',
    links: { role: 'text', to: 'text' },
    creator: 'text',
    changedBy: 'text',
    written: 'text',
    changed: 'text',
    id: 'text',
    isReply: 'yes-or-no',
  },
} as const satisfies TemplateNames;

/** What the names stand for; the shape is that of the names. */
type View<Names> = {
  readonly [Name in keyof Names]: Names[Name] extends 'text'
    ? string
    : Names[Name] extends 'yes-or-no'
      ? boolean
      : Names[Name] extends typeof texts
        ? readonly string[]
        : readonly View<Names[Name]>[];
};
export type TemplateView = View<typeof templateNames>;

export interface TemplateSubject {
  readonly briefing: Briefing;
  readonly wording: Wording;
  /** The time of the export as it is written in files. */
  readonly exported: string;
}

/**
 * The notes for a template, in the article's order. Quotes are lists of lines, for a mark before each; what stands on one
 * line in Markdown is one line; the reader's words stand as they are.
 */
export function toTemplateView(
  notes: readonly Note[],
  { briefing, wording, exported }: TemplateSubject,
  among: readonly Note[] = notes,
): TemplateView {
  return {
    title: oneLine(briefing.title.text),
    edition: oneLine(briefing.edition),
    hash: briefing.editionHash.slice(0, 8),
    count: String(notes.length),
    exported,
    notes: readNotes(notes, briefing, wording, among).map((note) => ({
      number: note.number,
      place: oneLine(note.place),
      sentences: note.sentences.join(', '),
      hasQuote: note.quote !== '',
      quote: note.quote === '' ? [] : note.quote.split('\n'),
      saidThen: oneLine(withoutMarks(note.saidThen)),
      writtenOn: oneLine(note.writtenOn),
      status: note.status,
      note: note.body,
      label: oneLine(note.label),
      colour: note.colour ?? '',
      hasTags: note.tags.length > 0,
      tags: note.tags.map(oneLine),
      tagList: note.tags.map(oneLine).join(', '),
      kind: note.kind,
      question: note.question,
      hasLinks: note.links.length > 0,
      links: note.links.map(({ role, to }) => ({ role, to: oneLine(to) })),
      creator: oneLine(note.creator),
      changedBy: oneLine(note.changedBy),
      written: note.written,
      changed: note.changed,
      id: note.id,
      isReply: note.isReply,
    })),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
