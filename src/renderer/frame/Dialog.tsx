import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { dispatch } from '../state/store';
import './Dialog.css';

interface DialogProps {
  readonly title: string;
  /** `wide`: for a list with buttons in its lines. */
  readonly kind?: 'wide';
  readonly children: ReactNode;
}

/** A modal dialog of the frame: Esc, a click outside or the button closes it, and the focus goes back. */
export function Dialog({ title, kind, children }: DialogProps) {
  const intl = useIntl();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
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
        <header className="dialog-head">
          <h2 id="dialog-title" className="dialog-title">
            {title}
          </h2>
          <button
            type="button"
            className="tool"
            aria-label={intl.formatMessage({ id: 'app.close' })}
            onClick={() => element.current?.close()}
          >
            <X className="icon" aria-hidden="true" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
