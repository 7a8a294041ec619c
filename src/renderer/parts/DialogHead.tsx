import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import './DialogHead.css';

interface DialogHeadProps {
  /** The heading that names the dialog. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** The head of a dialog: what it is called, and the button that closes it. */
export function DialogHead({ children, onClose }: DialogHeadProps) {
  const intl = useIntl();
  return (
    <header className="dialog-head">
      {children}
      <button
        type="button"
        className="tool"
        aria-label={intl.formatMessage({ id: 'app.close' })}
        onClick={onClose}
      >
        <X className="icon" aria-hidden="true" />
      </button>
    </header>
  );
}
