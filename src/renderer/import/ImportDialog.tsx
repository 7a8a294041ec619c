import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { DialogHead } from '../parts/DialogHead';
import type { NoteImport } from '../state/note-import';
import { dispatch, useReader } from '../state/store';
import './ImportDialog.css';
import { ImportPreview } from './ImportPreview';
import { ImportReport } from './ImportReport';

/** Importing the notes of a file, from what it would do to what it did. Esc and Cancel leave everything as it is. */
export function ImportDialog() {
  const stage = useReader((state) => state.noteImport);
  return stage && <Shown stage={stage} />;
}

function Shown({ stage }: { readonly stage: NoteImport }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closed before it goes, so that the focus returns to where it was.
    return () => element?.close();
  }, []);
  const close = (): void => dispatch({ kind: 'importShown', stage: null });
  return (
    <dialog
      ref={dialog}
      className="import-dialog"
      aria-labelledby="import-title"
      data-wide={stage.kind === 'preview' || stage.kind === 'done' || undefined}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <DialogHead onClose={close}>
        <Heading key={stage.kind} isDone={stage.kind === 'done'} />
      </DialogHead>
      {stage.kind === 'reading' && (
        <p className="import-words" role="status">
          <FormattedMessage id="import.reading" />
        </p>
      )}
      {stage.kind === 'refused' && (
        <>
          <p className="import-words" role="alert">
            {stage.reason}
          </p>
          <div className="import-foot">
            <button type="button" className="button" onClick={close}>
              <FormattedMessage id="import.close" />
            </button>
          </div>
        </>
      )}
      {stage.kind === 'preview' && <ImportPreview {...stage} onCancel={close} />}
      {stage.kind === 'done' && <ImportReport {...stage} onClose={close} />}
    </dialog>
  );
}

/** Takes the focus at each new stage, so that a screen reader begins there. */
function Heading({ isDone }: { readonly isDone: boolean }) {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <h2 id="import-title" ref={element} tabIndex={-1}>
      <FormattedMessage id={isDone ? 'import.title.done' : 'import.title'} />
    </h2>
  );
}
