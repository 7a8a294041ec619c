import { FormattedMessage, useIntl } from 'react-intl';
import { AskDialog } from '../parts/AskDialog';

interface DeleteDialogProps {
  /** The numbers of the notes, in order. */
  readonly numbers: readonly number[];
  /** How many replies go with them. */
  readonly replies: number;
  /** What they are on, in words; empty when none has a place. */
  readonly places: string;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

/** Asks before many notes are deleted, and names them. The focus is on keeping them; Esc keeps them. */
export function DeleteDialog({ numbers, replies, places, onKeep, onDelete }: DeleteDialogProps) {
  const intl = useIntl();
  const count = numbers.length;
  return (
    <AskDialog
      title={<FormattedMessage id="notes.delete.title" values={{ count, replies }} />}
      keep={<FormattedMessage id="notes.delete.keep" />}
      act={<FormattedMessage id="notes.delete.do" values={{ count }} />}
      onKeep={onKeep}
      onAct={onDelete}
    >
      <FormattedMessage
        id="notes.delete.words"
        values={{
          count,
          list: intl.formatList(numbers.map(String)),
          has: places ? 'yes' : 'no',
          places,
        }}
      />
    </AskDialog>
  );
}
