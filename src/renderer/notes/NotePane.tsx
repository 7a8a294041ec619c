import { changerValues } from '../../shared/notes/author-words';
import { ArrowLeft, MessageSquareReply, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { withoutMarks } from '../../shared/briefing/emphasis';
import type { Lookup } from '../../shared/briefing/lookup';
import { isolate } from '../../shared/language-of';
import { type Draft, type Note, type Target, targetKey } from '../../shared/notes/note';
import { repliesTo } from '../../shared/notes/note-replies';
import { AnchorWords } from '../parts/AnchorWords';
import { NoteEditor } from '../parts/writing/NoteEditor';
import { NoteLinks } from '../parts/writing/NoteLinks';
import { QuestionState } from '../parts/writing/QuestionState';
import { RichText } from '../parts/RichText';
import { type Place, readingAt } from '../state/place';
import { dispatch } from '../state/store';
import { EarlierWordings } from './EarlierWordings';
import { InPack } from './InPack';
import type { NotePlace } from './note-place';
import type { NoteWords } from './note-words';
import { NoteContext } from './NoteContext';
import { WrittenLine } from './WrittenLine';
import './NotePane.css';

interface NotePaneProps {
  readonly target: Target;
  readonly note: Note | null;
  /** The words being written that are in the pane where there is no note; null where there is one. */
  readonly openDraft: Draft | null;
  readonly drafts: readonly Draft[];
  readonly notes: readonly Note[];
  readonly number: number | undefined;
  readonly place: NotePlace;
  readonly words: NoteWords;
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly onDone: (note: Note | null) => void;
  readonly onDelete: (note: Note) => void;
  readonly onBack: () => void;
}

/** The chosen note: where it is, the editor, replies, and the way to its place. */
export function NotePane(props: NotePaneProps) {
  const { target, note, openDraft, drafts, notes, place, words, briefing, lookup, onDone, onDelete, onBack } =
    props;
  const intl = useIntl();
  const noteId = note ? note.id : (openDraft?.noteId ?? null);
  const draft = drafts.find((one) => one.noteId === noteId && isSame(one.target, target)) ?? null;
  return (
    <aside className="note-pane" aria-label={intl.formatMessage({ id: 'notes.pane' })}>
      <button type="button" className="tool note-pane-back" onClick={onBack}>
        <ArrowLeft className="icon" aria-hidden="true" />
        <FormattedMessage id="notes.back" />
      </button>
      <NoteEditor
        target={target}
        note={note}
        draft={draft}
        onDone={onDone}
        focus="none"
        words="read"
        head={<Head number={props.number}>{words.on(target, place)}</Head>}
      >
        <NoteContext
          target={target}
          colour={note?.colour ?? null}
          place={place}
          lookup={lookup}
          notes={notes}
          breadcrumb={note?.breadcrumb ?? ''}
          value={note?.value?.text ?? null}
        />
      </NoteEditor>
      {note && (
        <div className="note-pane-facts">
          <AnchorWords note={note} />
          <WrittenOnWords note={note} />
          <QuestionState note={note} number={props.number} />
        </div>
      )}
      {note && <InPack note={note} notes={notes} briefing={briefing} lookup={lookup} />}
      <PlaceLink target={target} place={place} />
      {note && <NoteLinks key={`links ${note.id}`} note={note} number={props.number} />}
      {note && <Replies key={note.id} note={note} notes={notes} drafts={drafts} />}
      {note && <EarlierWordings key={`wordings ${note.id}`} note={note} />}
      {note && (
        <footer className="note-pane-foot">
          <p className="quiet">
            <WrittenLine note={note} />
          </p>
          <button type="button" className="tool" onClick={() => onDelete(note)}>
            <Trash2 className="icon" aria-hidden="true" />
            <FormattedMessage id="notes.delete" />
          </button>
        </footer>
      )}
    </aside>
  );
}

function Head({ number, children }: { readonly number: number | undefined; readonly children: ReactNode }) {
  return (
    <h2 className="note-pane-head">
      {number === undefined ? (
        <FormattedMessage id="notes.note" />
      ) : (
        <FormattedMessage id="notes.number" values={{ number }} />
      )}{' '}
      <span className="quiet">{children}</span>
    </h2>
  );
}

/** "Open in the article", or in the comparison; nothing for a note that has lost its place. */
function PlaceLink({ target, place }: { readonly target: Target; readonly place: NotePlace }) {
  const sentence = place.sentences[0];
  const statement = target.kind === 'statement' ? target.statementId : null;
  const to: Place | null =
    target.kind === 'cell' || target.kind === 'topic'
      ? {
          view: 'compare',
          topicId: target.topicId,
          columnId: target.kind === 'cell' ? target.columnId : null,
        }
      : sentence === undefined
        ? null
        : readingAt(sentence, statement);
  if (to === null || place.group === 'lost') return null;
  return (
    <a
      className="note-pane-link"
      href={sentence === undefined ? '#compare' : `#${sentence}`}
      onClick={(event) => {
        event.preventDefault();
        dispatch({ kind: 'placeChosen', place: to });
      }}
    >
      <FormattedMessage id={to.view === 'compare' ? 'notes.open.compare' : 'notes.open.read'} />
    </a>
  );
}

/** What the note was first written on, where it stands elsewhere now. */
function WrittenOnWords({ note: { writtenOn } }: { readonly note: Note }) {
  if (!writtenOn) return null;
  const { edition, breadcrumb, words } = writtenOn;
  return (
    <span>
      <FormattedMessage
        id="notes.written-on"
        values={{
          where: edition === null ? 'outside' : 'here',
          edition: edition?.label ?? '',
          place: breadcrumb,
          has: words === null ? 'none' : 'words',
          words: isolate(withoutMarks(words ?? '')),
        }}
      />
    </span>
  );
}

interface RepliesProps {
  readonly note: Note;
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
}

function Replies({ note, notes, drafts }: RepliesProps) {
  const intl = useIntl();
  const target: Target = { kind: 'note', noteId: note.id };
  const draft = drafts.find((one) => one.noteId === null && isSame(one.target, target)) ?? null;
  const [isWriting, setWriting] = useState(draft !== null);
  const replies = repliesTo(note.id, notes);
  return (
    <section className="note-pane-replies">
      {replies.length > 0 && (
        <h3 className="field-label">
          <FormattedMessage id="notes.replies.head" />
        </h3>
      )}
      {replies.map((reply) => (
        <div key={reply.id} className="note-pane-reply">
          <div className="note-pane-reply-words">
            <RichText text={reply.body} />
          </div>
          <span>
            {reply.creator}
            {reply.modifiedBy !== null && (
              <>
                , <FormattedMessage id="notes.by.changed" values={changerValues(reply.modifiedBy)} />
              </>
            )}
            , {intl.formatDate(reply.createdMs, { dateStyle: 'medium', timeStyle: 'short' })}
          </span>
        </div>
      ))}
      {isWriting ? (
        <NoteEditor target={target} note={null} draft={draft} onDone={() => setWriting(false)} />
      ) : (
        <button type="button" className="tool note-pane-answer" onClick={() => setWriting(true)}>
          <MessageSquareReply className="icon" aria-hidden="true" />
          <FormattedMessage id="notes.reply" />
        </button>
      )}
    </section>
  );
}

function isSame(a: Target, b: Target): boolean {
  return targetKey(a) === targetKey(b);
}
