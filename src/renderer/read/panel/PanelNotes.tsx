import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { linkStanding } from '../../../shared/anchoring/placed-notes';
import type { Draft, Note } from '../../../shared/notes/note';
import { CommandKey } from '../../parts/CommandKey';
import { linksToSentence } from '../../../shared/notes/note-links';
import { IncomingLinks } from '../../parts/writing/IncomingLinks';
import { NoteEditor } from '../../parts/writing/NoteEditor';
import { MoreOfList } from '../../parts/MoreOfList';
import { usePortion } from '../../parts/use-portion';
import { useReader } from '../../state/store';
import { NoteThreads, type NoteThreadsContext } from './NoteThreads';
import './PanelNotes.css';
import { notesOnArticle, notesOnSentence } from './panel-notes';
import type { Subject } from './reading-subject';
import type { Writing } from './use-writing';
import { WrittenOn } from './WrittenOn';
import { writtenNote } from './written-note';

interface PanelNotesProps {
  readonly threads: NoteThreadsContext;
  readonly subject: Subject | null;
  readonly writing: Writing | null;
  /** Words that were being written here before, or null. */
  readonly draft: Draft | null;
  /** Writes on what is chosen. */
  readonly onWriteHere: () => void;
  readonly onWritten: (note: Note) => void;
  readonly onDone: () => void;
}

/** The reader's notes on what is chosen, the one being written, and a field to write another. */
export function PanelNotes({ threads, subject, writing, draft, onWriteHere, ...on }: PanelNotesProps) {
  const { onWritten, onDone } = on;
  const { lookup, notes, numbers } = threads;
  const anchors = useReader((state) => state.anchors);
  const sentence = subject?.sentence ?? null;
  // Ten thousand notes are gone through here: not again at each drawing.
  const found = useMemo(
    () => (sentence ? notesOnSentence(sentence, notes, lookup) : notesOnArticle(notes, lookup)),
    [sentence, notes, lookup],
  );
  const count = found.here.length;
  const linked = useMemo(
    () =>
      sentence
        ? linksToSentence(sentence.id, notes, lookup, (from, end) => linkStanding(from, end, anchors, lookup))
        : [],
    [sentence, notes, lookup, anchors],
  );
  const lost = usePortion(found.lost, null);
  const named = found.here.slice(0, mostNumbers).map((note) => numbers.get(note.id));
  return (
    <section className="panel-notes">
      <h3 className="section-head">
        <FormattedMessage id="read.notes" values={{ count }} />
        <span className="quiet">
          {count === 0 ? (
            <FormattedMessage id={subject ? 'read.notes.none' : 'read.notes.none-on-article'} />
          ) : (
            [...named, ...(count > mostNumbers ? ['…'] : [])].join(', ')
          )}
        </span>
      </h3>
      <NoteThreads key={sentence?.id ?? ''} {...threads} shown={found.here} />
      <IncomingLinks links={linked} numbers={numbers} />
      {lost.shown.map((note) => (
        <p className="panel-lost" key={note.id}>
          <FormattedMessage id="read.notes.lost" values={{ breadcrumb: note.breadcrumb }} />
        </p>
      ))}
      <MoreOfList portion={lost} side="after" />
      {writing ? (
        <NoteEditor
          target={writing.target}
          note={writtenNote(writing, notes)}
          draft={writing.draft}
          onWritten={onWritten}
          onDone={onDone}
          focus={writing.focus === 'words' ? 'words' : 'none'}
        >
          <WrittenOn target={writing.target} lookup={lookup} />
        </NoteEditor>
      ) : draft ? (
        <>
          <p className="panel-draft">
            <FormattedMessage id="read.draft.here" />
          </p>
          <NoteEditor
            target={draft.target}
            note={notes.find(({ id }) => id === draft.noteId) ?? null}
            draft={draft}
            onDone={onDone}
            focus="none"
          >
            <WrittenOn target={draft.target} lookup={lookup} />
          </NoteEditor>
        </>
      ) : (
        <button type="button" className="panel-write" onClick={onWriteHere}>
          <FormattedMessage id={count > 0 ? 'read.notes.another' : 'read.notes.write'} />
          <CommandKey command="new-note" />
        </button>
      )}
    </section>
  );
}

/** More numbers than these say nothing in the panel's head. */
const mostNumbers = 50;
