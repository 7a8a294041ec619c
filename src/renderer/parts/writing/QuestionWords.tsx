import { CircleCheck, CircleHelp } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { Note } from '../../../shared/notes/note';
import './QuestionState.css';

/** Where a question stands, with a sign and in words; nothing for a note that asks nothing. */
export function QuestionWords({ note: { workflow } }: { readonly note: Pick<Note, 'workflow'> }) {
  if (workflow === null) return null;
  const Sign = workflow === 'open' ? CircleHelp : CircleCheck;
  return (
    <span className="question-words">
      <Sign className="icon" aria-hidden="true" />
      <FormattedMessage id={`notes.question.${workflow}`} />
    </span>
  );
}
