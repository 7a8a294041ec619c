import { type ReactNode, useEffect, useRef } from 'react';
import { DialogHead } from '../parts/DialogHead';
import { dispatch } from '../state/store';
import './Dialog.css';

interface DialogProps {
  readonly title: string;
  /** `wide`: for a list with buttons in its lines. */
  readonly kind?: 'wide';
  readonly children: ReactNode;
}

/**
 * A modal dialog of the frame: Esc, a click outside or the button closes it, and the focus goes back. One that asks for
 * words has the focus where they are typed.
 */
export function Dialog({ title, kind, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    element.current?.querySelector('input')?.focus();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      data-kind={kind}
      aria-labelledby="dialog-title"
      onClose={() => dispatch({ kind: 'dialogClosed' })}
      closedby="any"
    >
      <div className="dialog-body">
        <DialogHead onClose={() => element.current?.close()}>
          <h2 id="dialog-title">{title}</h2>
        </DialogHead>
        {children}
      </div>
    </dialog>
  );
}
