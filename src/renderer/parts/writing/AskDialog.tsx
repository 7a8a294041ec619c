import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './AskDialog.css';

interface AskDialogProps {
  readonly title: ReactNode;
  /** What will happen, in words. */
  readonly children: ReactNode;
  /** What the button says that changes nothing. */
  readonly keep: ReactNode;
  /** What the grave button says. */
  readonly act: ReactNode;
  readonly onKeep: () => void;
  readonly onAct: () => void;
}

/** Asks before something grave. The focus is on changing nothing; Esc changes nothing. */
export function AskDialog({ title, children, keep, act, onKeep, onAct }: AskDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const keeping = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    keeping.current?.focus();
    // Closed before it goes, so that the focus returns to where it was.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ask-dialog"
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}words`}
      onCancel={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <h2 id={`${id}title`}>{title}</h2>
      <p id={`${id}words`}>{children}</p>
      <div className="ask-dialog-actions">
        <button type="button" className="button" ref={keeping} onClick={onKeep}>
          {keep}
        </button>
        <button type="button" className="button button--grave" onClick={onAct}>
          {act}
        </button>
      </div>
    </dialog>
  );
}
