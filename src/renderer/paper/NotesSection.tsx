import { changerValues } from '../../shared/notes/author-words';
import { Fragment } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { isolate } from '../../shared/language-of';
import { type Numbered, replyWords } from '../../shared/notes/reply-words';
import { includedAs } from '../../shared/pack/filter-words';
import { noteBookmark } from '../../shared/pack/note-bookmark';
import { motivationWords } from '../../shared/pack/note-words';
import type { PackNote } from '../../shared/pack/pack-notes';
import { ours } from './OurWords';
import { usePaper } from './paper-context';
import { useFilterInWords } from '../parts/filter-in-words';
import { RichText } from '../parts/RichText';
import { NoteRemarks } from './NoteRemarks';
import { noteId, PageNumber, SentenceNumbers, UsedSentences } from './References';
import { SectionHead } from './SectionHead';
import { Words } from './Words';
import './NotesSection.css';

/** The reader's notes, numbered as they are beside the text; with none, a line that says so. */
export function NotesSection() {
  const { job, notes, numbers } = usePaper();
  const by = useFilterInWords(job.request.notes);
  const sentences = notes.flatMap((note) => note.sentences);
  const thread: Numbered = {
    notes: new Map(notes.map(({ note }) => [note.id, note])),
    numbers,
  };
  return (
    <>
      <SectionHead section="notes">
        <FormattedMessage id="paper.notes.note" values={{ count: notes.length }} />
        <UsedSentences sentences={sentences} />
      </SectionHead>
      {notes.length === 0 && (
        <p className="no-notes">
          <FormattedMessage id={`paper.notes.none.${includedAs(job.request.notes)}`} values={{ by }} />
        </p>
      )}
      {notes.map((note) => (
        <ListedNote key={note.note.id} note={note} thread={thread} />
      ))}
    </>
  );
}

interface ListedNoteProps {
  readonly note: PackNote;
  readonly thread: Numbered;
}

function ListedNote({ note: placed, thread }: ListedNoteProps) {
  const { number, note, sentences, quote, isLost } = placed;
  const intl = useIntl();
  const { sections } = usePaper();
  const name = number === null ? intl.formatMessage({ id: 'paper.note.reply' }) : String(number);
  const isInText = note.target.kind === 'passage' || note.target.kind === 'statement';
  const answers = replyWords(note, thread);
  return (
    <article className="note" id={number === null ? undefined : noteId(number)}>
      <h3 data-bookmark={noteBookmark(placed, name)}>
        {number ?? (
          <span className="unseen">
            <FormattedMessage id="paper.note.reply" />
          </span>
        )}
      </h3>
      <div className="note-place">
        {isLost && (
          <p className="note-lost">
            <FormattedMessage id="paper.note.lost" />
          </p>
        )}
        <p>
          {sentences.length > 0 && !isLost && (
            <>
              <span className="note-sentences" {...ours}>
                <FormattedMessage id="paper.sentences" values={{ count: sentences.length }} />{' '}
                <SentenceNumbers sentences={sentences} />
              </span>{' '}
            </>
          )}
          {answers && (
            <span className="note-breadcrumb">
              <FormattedMessage id={answers.id} values={answers.values} />
            </span>
          )}
          {!answers && !quote && (
            <span className="note-breadcrumb" dir="auto">
              {note.breadcrumb}
            </span>
          )}
          {quote && (
            <span className="note-quote">
              <FormattedMessage
                id="paper.quoted"
                tagName={Fragment}
                values={{ words: <Words key="quote" text={quote} /> }}
              />
            </span>
          )}
          {isInText && !isLost && sections.includes('annotated-text') && (
            <>
              {' '}
              <span className="note-page" {...ours}>
                <FormattedMessage id="paper.page" /> <PageNumber target={sentences[0] ?? ''} />
              </span>
            </>
          )}
        </p>
      </div>
      {note.body !== '' && (
        <div className="note-body">
          <RichText text={note.body} links="printed" />
        </div>
      )}
      <NoteRemarks note={note} />
      <p className="note-facts" {...ours}>
        <FormattedMessage
          id={note.workflow ? `notes.question.${note.workflow}` : motivationWords[note.motivation]}
        />
        {note.colour && (
          <>
            {' · '}
            <FormattedMessage id={`colour.${note.colour}`} />
          </>
        )}
        {note.tags.map((tag) => ` · #${isolate(tag)}`)}
        {` · ${isolate(note.creator)}, `}
        {note.modifiedBy !== null && (
          <>
            <FormattedMessage id="notes.by.changed" values={changerValues(note.modifiedBy)} />
            {', '}
          </>
        )}
        <FormattedDate value={note.modifiedMs} dateStyle="medium" />
      </p>
    </article>
  );
}
