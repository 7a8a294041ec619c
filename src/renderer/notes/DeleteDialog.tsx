import { useLayoutEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import './DeleteDialog.css';

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
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    keep.current?.focus();
    // Closed before it goes, so that the focus returns to where it was.
    return () => element?.close();
  }, []);
  const count = numbers.length;
  return (
    <dialog
      ref={dialog}
      className="delete-dialog"
      role="alertdialog"
      aria-labelledby="delete-title"
      aria-describedby="delete-words"
      onCancel={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <h2 id="delete-title">
        <FormattedMessage id="notes.delete.title" values={{ count, replies }} />
      </h2>
      <p id="delete-words">
        <FormattedMessage
          id="notes.delete.words"
          values={{
            count,
            list: intl.formatList(numbers.map(String)),
            has: places ? 'yes' : 'no',
            places,
          }}
        />
      </p>
      <div className="delete-dialog-actions">
        <button type="button" className="button" ref={keep} onClick={onKeep}>
          <FormattedMessage id="notes.delete.keep" />
        </button>
        <button type="button" className="button button--grave" onClick={onDelete}>
          <FormattedMessage id="notes.delete.do" values={{ count }} />
        </button>
      </div>
    </dialog>
  );
}
