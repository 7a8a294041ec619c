import { type ReactNode, useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { messages, type MessageId } from '../../shared/messages/catalogue';
import { CommandKey } from '../parts/CommandKey';
import { putRecentBack, putSearchBack } from '../state/kept-searches';
import { followPackChoice } from '../state/pack-choice';
import { putPresetBack } from '../state/pack-presets';
import type { Toast as ToastState } from '../state/reader-state';
import { takeStep } from '../state/run-command';
import { dispatch, useReader } from '../state/store';
import './Toast.css';
import { UnderWay } from './UnderWay';

/** How long a toast stays when it is neither looked at nor pointed at, in milliseconds. */
const toastTime = 8000;

/** One quiet line at the foot that says what is being done to many notes, what was done, with Undo, or what came about. It waits while it has the focus or the pointer. */
export function Toast() {
  const intl = useIntl();
  const toast = useReader((state) => state.toast);
  const longStep = useReader((state) => state.longStep);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!toast) return undefined;
    const leave = () => {
      if (element.current?.matches(':hover, :focus-within')) leaveIn(1000);
      // What another window's deed brought about is told when the reader comes to this one.
      else if (!toast.leadsTo || document.hasFocus()) dispatch({ kind: 'toastGone', id: toast.id });
    };
    let timer = 0;
    const leaveIn = (ms: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(leave, ms);
    };
    const stayOn = () => leaveIn(toastTime);
    stayOn();
    window.addEventListener('focus', stayOn);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', stayOn);
    };
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
          {toast.savedSearch && <SavedSearchButton id={toast.id} savedSearch={toast.savedSearch} />}
          {toast.packPreset && <PackPresetButton id={toast.id} packPreset={toast.packPreset} />}
          {toast.canUndoForm && (
            <ToastButton id={toast.id} onPress={() => dispatch({ kind: 'packStepTaken', direction: 'undo' })}>
              <FormattedMessage id="app.undo" />
              <CommandKey command="undo" />
            </ToastButton>
          )}
          {toast.recentSearches && (
            <RecentSearchesButton id={toast.id} recentSearches={toast.recentSearches} />
          )}
          {toast.canUndo && (
            <ToastButton id={toast.id} onPress={() => void takeStep('undo')}>
              <FormattedMessage id="app.undo" />
              <CommandKey command="undo" />
            </ToastButton>
          )}
          {toast.leadsTo && <LeadingButton id={toast.id} {...toast.leadsTo} />}
        </div>
      ) : null}
    </div>
  );
}

interface ToastButtonProps {
  readonly id: number;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** What can be done about what the toast says; it is gone then. */
function ToastButton({ id, onPress, children }: ToastButtonProps) {
  return (
    <button
      type="button"
      className="button toast-button"
      onClick={() => {
        dispatch({ kind: 'toastGone', id });
        onPress();
      }}
    >
      {children}
    </button>
  );
}

interface PackChoiceButtonProps {
  readonly id: number;
  readonly packChoice: NonNullable<ToastState['packChoice']>;
}

/** What the pack prints is no step of the notes: it is taken back here alone. */
function PackChoiceButton({ id, packChoice }: PackChoiceButtonProps) {
  return (
    <ToastButton id={id} onPress={() => followPackChoice(packChoice)}>
      <FormattedMessage id={packChoice.label} />
    </ToastButton>
  );
}

interface SavedSearchButtonProps {
  readonly id: number;
  readonly savedSearch: NonNullable<ToastState['savedSearch']>;
}

/** Saved searches are no notes: the step is taken back here alone. */
function SavedSearchButton({ id, savedSearch }: SavedSearchButtonProps) {
  return (
    <ToastButton id={id} onPress={() => void putSearchBack(savedSearch)}>
      <FormattedMessage id="app.undo" />
    </ToastButton>
  );
}

interface PackPresetButtonProps {
  readonly id: number;
  readonly packPreset: NonNullable<ToastState['packPreset']>;
}

/** Presets are no notes either. */
function PackPresetButton({ id, packPreset }: PackPresetButtonProps) {
  return (
    <ToastButton id={id} onPress={() => void putPresetBack(packPreset)}>
      <FormattedMessage id="app.undo" />
    </ToastButton>
  );
}

interface RecentSearchesButtonProps {
  readonly id: number;
  readonly recentSearches: NonNullable<ToastState['recentSearches']>;
}

function RecentSearchesButton({ id, recentSearches }: RecentSearchesButtonProps) {
  return (
    <ToastButton id={id} onPress={() => void putRecentBack(recentSearches)}>
      <FormattedMessage id="app.undo" />
    </ToastButton>
  );
}

/** Leads to the notes that the toast counts. */
function LeadingButton({ id, place, count }: NonNullable<ToastState['leadsTo']> & { readonly id: number }) {
  return (
    <ToastButton id={id} onPress={() => dispatch({ kind: 'placeChosen', place })}>
      <FormattedMessage id="notes.standing.look" values={{ count }} />
    </ToastButton>
  );
}
