import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type AnchoredLink, linkKey } from '../../shared/anchoring/linked-places';
import { firstWords } from '../../shared/reference/first-words';
import { isolate } from '../../shared/language-of';
import type { Note, Target } from '../../shared/notes/note';
import { endOfLink, linksTo } from '../../shared/notes/note-links';
import { sentencesUnder, stretchesOf } from '../../shared/notes/text-place';
import { ours } from './OurWords';
import { usePaper } from './paper-context';
import { noteId } from './References';
import './NoteRemarks.css';

/** How many characters of the words that a link leads to are printed. */
const wordsLength = 60;

/** What is said of a note under its words: how it stands in this edition, and what it is linked with. Often nothing. */
export function NoteRemarks({ note }: { readonly note: Note }) {
  const { job, written } = usePaper();
  const standing = job.standing[note.id];
  const incoming = linksTo({ kind: 'note', noteId: note.id }, written);
  if (standing === undefined && note.links.length === 0 && incoming.length === 0) return null;
  return (
    <p className="note-remarks" {...ours}>
      {standing && (
        <span>
          <FormattedMessage
            id={`paper.note.${standing}`}
            values={{ words: isolate(note.value?.text ?? '') }}
          />{' '}
        </span>
      )}
      {note.links.map(({ role, target }, index) => (
        <span key={index}>
          <FormattedMessage
            id={`paper.link.${role}`}
            values={{ end: <LinkEndWords key="end" target={target} links={job.linked[note.id]} /> }}
          />{' '}
        </span>
      ))}
      {incoming.map(({ from, role }) => (
        <Fragment key={`${from.id} ${role}`}>
          <FormattedMessage
            id="paper.link.from"
            values={{ role, end: <LinkEndWords key="end" target={{ kind: 'note', noteId: from.id }} /> }}
          />{' '}
        </Fragment>
      ))}
    </p>
  );
}

interface LinkEndWordsProps {
  readonly target: Target;
  /** Where the ends of the note's links stand, as far as they are not just as they were. */
  readonly links?: readonly AnchoredLink[] | undefined;
}

/** "note 4, sentence 7": in the file a link, where the note is listed. */
function LinkEndWords({ target, links = [] }: LinkEndWordsProps) {
  const intl = useIntl();
  const { briefing, lookup, notes, written, numbers, sections } = usePaper();
  const ground = { briefing, lookup, notes: written, numbers };
  const key = linkKey(target);
  const end = endOfLink(target, ground, links.find((link) => link.key === key)?.anchor ?? null);
  const inWords = (sentences: readonly string[]): string =>
    sentences.length === 0
      ? ''
      : intl.formatMessage(
          { id: 'notes.sentences' },
          { count: sentences.length, list: intl.formatList(sentences.map((id) => id.slice(1))) },
        );
  const quoted = (quote: string | null): string =>
    quote === null ? '' : isolate(`“${firstWords(quote, wordsLength)}”`);
  switch (end.kind) {
    case 'note': {
      const where = inWords(notes.find(({ note }) => note.id === end.note.id)?.sentences ?? []);
      if (end.number === null) return <FormattedMessage id="paper.link.reply" />;
      const name = intl.formatMessage({ id: 'paper.link.note' }, { number: end.number });
      return (
        <>
          {sections.includes('notes') ? <a href={`#${noteId(end.number)}`}>{name}</a> : name}
          {where && `, ${where}`}
        </>
      );
    }
    case 'place': {
      const sentences = sentencesUnder(stretchesOf(end.target, lookup), lookup).map(({ id }) => id);
      const place = inWords(sentences) || intl.formatMessage({ id: end.place.id }, end.place.values);
      const edited =
        end.was === null ? '' : intl.formatMessage({ id: 'paper.link.edited' }, { words: quoted(end.was) });
      return [place, quoted(end.quote), edited].filter((part) => part !== '').join(', ');
    }
    case 'gone':
      return (
        <FormattedMessage
          id={goneWords[end.what]}
          values={{ words: quoted(end.quote), has: end.quote === null ? 'no' : 'yes' }}
        />
      );
  }
}

const goneWords = {
  note: 'paper.link.gone-note',
  place: 'paper.link.gone',
  unsure: 'paper.link.unsure',
} as const;
