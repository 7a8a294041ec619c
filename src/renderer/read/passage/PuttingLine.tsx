import { useIntl } from 'react-intl';
import type { Note } from '../../../shared/notes/note';
import { useActionKey } from '../../parts/use-action-key';
import './PuttingLine.css';
import { shownWords } from '../../../shared/notes/shown-passage';

interface PuttingLineProps {
  readonly note: Note;
  /** Why the note could not be put there, or null. */
  readonly failure: string | null;
  readonly onCancel: () => void;
}

/** While a note is to be put elsewhere: which one, how, and the way out. */
export function PuttingLine({ note, failure, onCancel }: PuttingLineProps) {
  const intl = useIntl();
  const wordsKey = useActionKey('app.read select-words');
  const quote = note.target.kind === 'passage' ? shownWords(note.target.passage) : note.breadcrumb;
  return (
    <section className="putting" aria-label={intl.formatMessage({ id: 'read.putting.name' })}>
      <p>
        <b>{intl.formatMessage({ id: 'read.putting' })}</b> <q dir="auto">{note.body || quote}</q>{' '}
        {intl.formatMessage({ id: 'read.putting.how' }, { key: wordsKey ?? 'none' })}
      </p>
      <button type="button" className="tool" onClick={onCancel}>
        {intl.formatMessage({ id: 'read.putting.cancel' })}
      </button>
      {failure !== null && <p role="alert">{failure}</p>}
    </section>
  );
}
