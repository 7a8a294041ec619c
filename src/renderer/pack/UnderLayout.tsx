import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useReader } from '../state/store';
import { PackMeasure, PackStepWords } from './PackMeasure';
import type { PackInHand } from './use-prepared-pack';
import './UnderLayout.css';

interface UnderLayoutProps {
  readonly inHand: PackInHand;
}

/** Over the pages: what a pack that takes long is at, with Cancel; and after that of which choices the pages are. */
export function UnderLayout({ inHand: { preparation, progress, cancel, again } }: UnderLayoutProps) {
  const intl = useIntl();
  const isLong = progress !== null;
  useEffect(() => (isLong ? listenToCancel(cancel) : undefined), [isLong, cancel]);
  const isCancelled = preparation?.kind === 'cancelled';
  return (
    <div className="under-layout" data-state={isLong || isCancelled ? 'told' : 'quiet'}>
      <div className="under-layout-said">
        <p role="status" aria-label={intl.formatMessage({ id: 'pack.progress' })}>
          {progress && <PackStepWords progress={progress} />}
          {isCancelled && (
            <FormattedMessage id={preparation.last ? 'pack.cancelled.before' : 'pack.cancelled.none'} />
          )}
        </p>
        {progress && <PackMeasure progress={progress} />}
      </div>
      {isLong && (
        <button className="button" type="button" onClick={cancel}>
          <FormattedMessage id="pack.cancel" />
        </button>
      )}
      {isCancelled && (
        <button className="button" type="button" onClick={again}>
          <FormattedMessage id="pack.again" />
        </button>
      )}
    </div>
  );
}

/** Escape cancels while the focus is in the view, unless it is meant for something else. It comes before going back. */
function listenToCancel(cancel: () => void): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const { search, dialog } = useReader.getState();
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (search.open || dialog !== 'none' || document.querySelector(':popover-open')) return;
    const { activeElement } = document;
    if (activeElement !== document.body && !activeElement?.closest('.pack')) return;
    event.preventDefault();
    cancel();
  };
  document.addEventListener('keydown', pressed, { capture: true });
  return () => document.removeEventListener('keydown', pressed, { capture: true });
}
