import { linkKey } from '../../anchoring/linked-places';
import { isolate } from '../../language-of';
import { readMarkdown } from '../../markdown/read-markdown';
import { authorWords, changerValues } from '../../notes/author-words';
import type { Note, Target } from '../../notes/note';
import { endOfLink, linksTo } from '../../notes/note-links';
import { repliesTo } from '../../notes/note-replies';
import { type Numbered, replyWords } from '../../notes/reply-words';
import { sentencesUnder, stretchesOf } from '../../notes/text-place';
import { oncePer } from '../../once-per';
import { firstWords } from '../../reference/first-words';
import { motivationWords } from '../note-words';
import type { PackNote } from '../pack-notes';
import type { NoteBlock, Runs } from './document';
import { article, type Draft, joined, noteAnchor, sayRuns, sentences, text } from './draft';

/** How many characters of the words that a link leads to are printed. */
const wordsLength = 60;

/** A note with its number, its words, its place and what is said of it. */
export function noteBlock(draft: Draft, packNote: PackNote): NoteBlock {
  const { note, number } = packNote;
  const { speech } = draft;
  return {
    kind: 'note',
    noteId: note.id,
    number,
    anchor: number === null ? null : noteAnchor(number),
    name:
      number === null
        ? speech.formatMessage({ id: 'paper.note.reply' })
        : speech.formatMessage({ id: 'shape.note' }, { number }),
    place: placeOf(draft, packNote),
    body: readMarkdown(note.body),
    remarks: remarksOn(draft, note),
    facts: [text(factsOf(draft, note))],
  };
}

/** The notes where the pack lists none: each with what answers it below it. */
export function notesBelow(draft: Draft, notes: readonly PackNote[]): readonly NoteBlock[] {
  const { paper } = draft;
  const every = paper.notes.map(({ note }) => note);
  return notes.flatMap((each) => {
    const answers = new Set(repliesTo(each.note.id, every));
    return [each, ...paper.notes.filter(({ note }) => answers.has(note))].map((note) =>
      noteBlock(draft, note),
    );
  });
}

/** Kind, label, tags, author and day, parted by points. */
export function factsOf({ speech }: Draft, note: Note): string {
  const kind = note.workflow
    ? (`notes.question.${note.workflow}` as const)
    : motivationWords[note.motivation];
  const changed =
    note.modifiedBy === null
      ? []
      : [speech.formatMessage({ id: 'notes.by.changed' }, changerValues(note.modifiedBy))];
  const by = [note.creator, ...changed, speech.formatDate(note.modifiedMs, { dateStyle: 'medium' })].join(
    ', ',
  );
  return [
    speech.formatMessage({ id: kind }),
    ...(note.colour ? [speech.formatMessage({ id: `colour.${note.colour}` })] : []),
    ...note.tags.map((tag) => `#${tag}`),
    by,
  ].join(' · ');
}

function placeOf(draft: Draft, { note, sentences: ids, quote, isLost }: PackNote): Runs {
  const { paper, speech } = draft;
  const answers = replyWords(note, threadOf(paper.notes));
  const quoted = quote === null ? [] : [text('“'), ...article(quote), text('”')];
  return joined(
    [
      isLost ? [text(speech.formatMessage({ id: 'paper.note.lost' }), 'strong')] : [],
      isLost ? [] : sentences(draft, ids),
      answers ? [text(speech.formatMessage({ id: answers.id }, answers.values))] : [],
      !answers && quote === null && note.breadcrumb !== '' ? [text(note.breadcrumb)] : [],
      quoted,
    ],
    ' ',
  );
}

/** The notes and their numbers, gathered once for all that are drafted. */
const threadOf = oncePer((notes: readonly PackNote[]): Numbered => ({
  notes: new Map(notes.map(({ note }) => [note.id, note])),
  numbers: new Map(notes.flatMap(({ note, number }) => (number === null ? [] : [[note.id, number]]))),
}));

/** How a note stands in this edition, and what it is linked with. Often nothing. */
function remarksOn(draft: Draft, note: Note): Runs {
  const { paper, speech } = draft;
  const standing = paper.job.standing[note.id];
  const incoming = linksTo(
    { kind: 'note', noteId: note.id },
    paper.notes.map((each) => each.note),
  );
  return joined(
    [
      standing
        ? [
            text(
              speech.formatMessage(
                { id: `paper.note.${standing}` },
                { words: isolate(note.value?.text ?? '') },
              ),
            ),
          ]
        : [],
      ...note.links.map(({ role, target }) =>
        sayRuns(speech, `paper.link.${role}`, { end: linkEnd(draft, target, note) }),
      ),
      ...incoming.map(({ from, role }) =>
        sayRuns(speech, 'paper.link.from', {
          role,
          end: linkEnd(draft, { kind: 'note', noteId: from.id }, null),
        }),
      ),
    ],
    ' ',
  );
}

/** "note 4, sentence 7". `from` is the note whose link it is; null for the other end of one. */
function linkEnd({ paper, speech }: Draft, target: Target, from: Note | null): Runs {
  const { briefing, lookup, notes, job } = paper;
  const numbers = new Map(notes.flatMap(({ note, number }) => (number === null ? [] : [[note.id, number]])));
  const ground = { briefing, lookup, notes: notes.map(({ note }) => note), numbers };
  const key = linkKey(target);
  const links = from ? (job.linked[from.id] ?? []) : [];
  const end = endOfLink(target, ground, links.find((link) => link.key === key)?.anchor ?? null);
  const inWords = (ids: readonly string[]): string =>
    ids.length === 0
      ? ''
      : speech.formatMessage(
          { id: 'notes.sentences' },
          { count: ids.length, list: speech.formatList(ids.map((id) => id.slice(1))) },
        );
  const quoted = (quote: string | null): string =>
    quote === null ? '' : isolate(`“${firstWords(quote, wordsLength)}”`);
  switch (end.kind) {
    case 'note': {
      if (end.number === null) return [text(speech.formatMessage({ id: 'paper.link.reply' }))];
      const where = inWords(notes.find(({ note }) => note.id === end.note.id)?.sentences ?? []);
      const name = speech.formatMessage({ id: 'paper.link.note' }, { number: end.number });
      return [
        { kind: 'link', target: noteAnchor(end.number), text: name },
        ...(where === '' ? [] : [text(`, ${where}`)]),
      ];
    }
    case 'place': {
      const ids = sentencesUnder(stretchesOf(end.target, lookup), lookup).map(({ id }) => id);
      const place = inWords(ids) || speech.formatMessage({ id: end.place.id }, end.place.values);
      const edited =
        end.was === null ? '' : speech.formatMessage({ id: 'paper.link.edited' }, { words: quoted(end.was) });
      return [text([place, quoted(end.quote), edited].filter((part) => part !== '').join(', '))];
    }
    case 'gone':
      return [
        text(
          speech.formatMessage(
            { id: goneWords[end.what] },
            { words: quoted(end.quote), has: end.quote === null ? 'no' : 'yes' },
          ),
        ),
      ];
  }
}

const goneWords = {
  note: 'paper.link.gone-note',
  place: 'paper.link.gone',
  unsure: 'paper.link.unsure',
} as const;

/** What a comment says before the note's own words: its number, its label, and whose it is if not the reader's. */
export function commentLead({ paper, speech }: Draft, { note, number }: PackNote): string {
  const author = authorWords(note, paper.job.creator);
  return [
    number === null ? '' : speech.formatMessage({ id: 'shape.note' }, { number }),
    note.colour ? speech.formatMessage({ id: `colour.${note.colour}` }) : '',
    note.workflow ? speech.formatMessage({ id: `notes.question.${note.workflow}` }) : '',
    ...note.tags.map((tag) => `#${tag}`),
    author ? speech.formatMessage({ id: author.id }, author.values) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
