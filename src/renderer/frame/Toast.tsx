import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { messages, type MessageId } from '../../shared/messages/catalogue';
import { CommandKey } from '../parts/CommandKey';
import { followPackChoice } from '../state/pack-choice';
import type { Toast as ToastState } from '../state/reader-state';
import { takeStep } from '../state/run-command';
import { dispatch, useReader } from '../state/store';
import './Toast.css';
import { UnderWay } from './UnderWay';

/** How long a toast stays when it is neither looked at nor pointed at, in milliseconds. */
const toastTime = 8000;

/** One quiet line at the foot that says what is being done to many notes, or what was done, with Undo. It waits while it has the focus or the pointer. */
export function Toast() {
  const intl = useIntl();
  const toast = useReader((state) => state.toast);
  const longStep = useReader((state) => state.longStep);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!toast) return undefined;
    const leave = () => {
      if (element.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, 1000);
      else dispatch({ kind: 'toastGone', id: toast.id });
    };
    let timer = setTimeout(leave, toastTime);
    return () => clearTimeout(timer);
  }, [toast]);

  return (
    <div className="toast-place" role="status">
      {longStep ? (
        <UnderWay said={longStep} />
      ) : toast ? (
        <div className="toast" ref={element}>
          {toast.text in messages
            ? intl.formatMessage({ id: toast.text as MessageId }, toast.values)
            : toast.text}
          {toast.packChoice && <PackChoiceButton id={toast.id} packChoice={toast.packChoice} />}
          {toast.canUndo && (
            <button
              type="button"
              className="button toast-button"
              onClick={() => {
                dispatch({ kind: 'toastGone', id: toast.id });
                void takeStep('undo');
              }}
            >
              <FormattedMessage id="app.undo" />
              <CommandKey command="undo" />
            </button>
          )}
        </div>
      ) : null}
    </div>
  );
}

interface PackChoiceButtonProps {
  readonly id: number;
  readonly packChoice: NonNullable<ToastState['packChoice']>;
}

/** What the pack prints is no step of the notes: it is taken back here alone. */
function PackChoiceButton({ id, packChoice }: PackChoiceButtonProps) {
  return (
    <button
      type="button"
      className="button toast-button"
      onClick={() => {
        dispatch({ kind: 'toastGone', id });
        followPackChoice(packChoice);
      }}
    >
      <FormattedMessage id={packChoice.label} />
    </button>
  );
}
