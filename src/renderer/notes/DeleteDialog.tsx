import { FormattedMessage, useIntl } from 'react-intl';
import { AskDialog } from '../parts/writing/AskDialog';
import { numberRanges } from './number-ranges';

interface DeleteDialogProps {
  /** How many notes were picked, replies among them. */
  readonly picked: number;
  /** The numbers of those that have one: replies have none. */
  readonly numbers: readonly number[];
  /** How many replies go with them that were not picked. */
  readonly replies: number;
  /** What they are on, in words; empty when none has a place. */
  readonly places: string;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

/** More ranges of numbers than these are no help: they are counted. */
const mostRanges = 12;

/** Asks before many notes are deleted, and names them. The focus is on keeping them; Esc keeps them. */
export function DeleteDialog({ picked, numbers, replies, places, onKeep, onDelete }: DeleteDialogProps) {
  const intl = useIntl();
  const ranges = numberRanges(numbers);
  const isNamed = ranges.length > 0 && ranges.length <= mostRanges;
  const list = ranges.map(([first, last]) =>
    first === last
      ? intl.formatNumber(first)
      : intl.formatMessage({ id: 'notes.delete.range' }, { first, last }),
  );
  return (
    <AskDialog
      title={<FormattedMessage id="notes.delete.title" values={{ count: picked, replies }} />}
      keep={<FormattedMessage id="notes.delete.keep" />}
      act={<FormattedMessage id="notes.delete.do" values={{ count: picked }} />}
      onKeep={onKeep}
      onAct={onDelete}
    >
      {isNamed && (
        <>
          <FormattedMessage
            id="notes.delete.words"
            values={{
              count: numbers.length,
              list: intl.formatList(list),
              answers: picked - numbers.length,
              has: places ? 'yes' : 'no',
              places,
            }}
          />{' '}
        </>
      )}
      <FormattedMessage id="notes.delete.undo" />
    </AskDialog>
  );
}
