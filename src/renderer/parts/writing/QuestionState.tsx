import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Note } from '../../../shared/notes/note';
import { changeOneThing } from '../../state/note-actions';
import { sayNotDone } from '../../state/say-not-done';
import { QuestionWords } from './QuestionWords';
import { useActionShortcut } from '../use-action-key';
import { useQuestionCommand } from './use-question-command';

interface QuestionStateProps {
  readonly note: Note;
  /** Undefined or null for a reply, which has none. */
  readonly number: number | null | undefined;
}

/** Where a question stands, and the button that resolves or reopens it: one click or key, one step to undo. */
export function QuestionState({ note, number }: QuestionStateProps) {
  const intl = useIntl();
  const button = useRef<HTMLButtonElement>(null);
  const { workflow } = note;
  const deed = workflow === 'open' ? 'resolve' : 'reopen';
  const turn = (): void => {
    const after = deed === 'resolve' ? 'resolved' : 'open';
    const said = deed === 'resolve' ? 'notes.question.was-resolved' : 'notes.question.was-reopened';
    void changeOneThing(note, () => ({ workflow: after }), said).catch(sayNotDone(intl));
  };
  useQuestionCommand(button, turn);
  const shortcut = useActionShortcut('resolve-question');
  if (workflow === null) return null;
  return (
    <span className="question-state">
      <QuestionWords note={note} />
      <button
        ref={button}
        type="button"
        className="tool tool--small"
        data-question={note.id}
        aria-keyshortcuts={shortcut}
        aria-label={intl.formatMessage({ id: `notes.question.${deed}.name` }, { number: number ?? 0 })}
        onClick={turn}
      >
        <FormattedMessage id={`notes.question.${deed}`} />
      </button>
    </span>
  );
}
