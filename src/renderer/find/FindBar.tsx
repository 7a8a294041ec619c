import { ArrowLeft, ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { hasFilters } from '../../shared/search/query/read-find';
import { useActionKey, useActionShortcut } from '../parts/use-action-key';
import { useKeyDown } from '../parts/use-key-down';
import { useViewCommand } from '../parts/use-view-command';
import type { Finding } from '../state/reader-state';
import { hasDialog, isWriting } from '../state/run-command';
import { canFindIn } from '../state/place';
import { goBackToResults } from '../state/searched-from';
import { dispatch, useReader } from '../state/store';
import './FindBar.css';
import { FindCount } from './FindCount';
import './found.css';
import { type LeftAt, usePageFinder } from './use-page-finder';
import { useResultSteps } from './use-result-steps';

/** The bar that says how often what is looked for stands in the view, and leads from place to place; nothing while nothing is looked for. */
export function FindBar() {
  const finding = useReader((state) => state.finding);
  const isOpen = useReader((state) => state.open !== null && state.failure === null);
  const page = useReader(({ place }) =>
    place.view === 'reference' ? `reference ${place.page}` : place.view,
  );
  const isHere = useReader(({ place }) => canFindIn(place.view));
  const left = useRef<LeftAt | null>(null);
  if (!finding || !isOpen || !isHere) return null;
  return <OpenBar finding={finding} page={page} left={left} />;
}

interface OpenBarProps {
  readonly finding: Finding;
  readonly page: string;
  /** Where one was when the bar was closed. */
  readonly left: RefObject<LeftAt | null>;
}

function OpenBar({ finding, page, left }: OpenBarProps) {
  const intl = useIntl();
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const { focusHit, leave, ...inPage } = usePageFinder(bar, finding, page, left);
  const { found, step } = useResultSteps(finding) ?? inPage;
  const { words, sought, asked } = finding;

  useEffect(() => {
    if (asked === 0) return;
    const active = document.activeElement;
    // The search is left for this bar: it would open again with the keyboard.
    if (!bar.current?.contains(active)) cameFrom.current = active?.closest('.search') ? null : active;
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  const close = (): void => {
    leave();
    const hasKeyboard = bar.current?.contains(document.activeElement) ?? false;
    if (hasKeyboard && !focusHit()) {
      if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected)
        cameFrom.current.focus({ preventScroll: true });
      else field.current?.blur();
    }
    dispatch({ kind: 'findClosed' });
  };
  useViewCommand({ 'find-next': () => step(1), 'find-previous': () => step(-1) });
  useKeyDown((event) => {
    if (event.key !== 'Escape' || event.isComposing || hasDialog() || isWriting()) return;
    if (useReader.getState().search.open || document.querySelector(':popover-open')) return;
    event.preventDefault();
    if (sought) void goBackToResults();
    else close();
  });
  const followKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const element = bar.current;
    const pressed = (event: KeyboardEvent): void => followKey(event);
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  }, []);
  const name = intl.formatMessage({ id: 'command.find' });
  return (
    <search ref={bar} className="find-bar" aria-label={name}>
      <span className="find-field">
        <Search className="icon" aria-hidden="true" />
        <input
          ref={field}
          type="text"
          className="field"
          dir="auto"
          aria-label={name}
          placeholder={name}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => dispatch({ kind: 'findTyped', words: event.target.value })}
        />
      </span>
      <FindCount
        found={found}
        isAsked={words.trim() !== '' && sought?.terms !== null}
        hasFilters={!sought && hasFilters(words)}
      />
      <StepButton
        command="find-previous"
        onPress={() => step(-1)}
        isOff={!found.count && !found.isCounting}
      />
      <StepButton command="find-next" onPress={() => step(1)} isOff={!found.count && !found.isCounting} />
      {sought && (
        <button type="button" className="tool tool--small find-back" onClick={() => void goBackToResults()}>
          <ArrowLeft className="icon" aria-hidden="true" />
          <FormattedMessage id="find.back" />
        </button>
      )}
      <button
        type="button"
        className="tool tool--small"
        aria-label={intl.formatMessage({ id: 'find.close' })}
        title={intl.formatMessage({ id: 'find.close' })}
        onClick={close}
      >
        <X className="icon" aria-hidden="true" />
      </button>
    </search>
  );
}

interface StepButtonProps {
  readonly command: 'find-next' | 'find-previous';
  readonly isOff: boolean;
  readonly onPress: () => void;
}

function StepButton({ command, isOff, onPress }: StepButtonProps) {
  const intl = useIntl();
  const name = intl.formatMessage({ id: `command.${command}` });
  const key = useActionKey(command);
  const shortcut = useActionShortcut(command);
  const Sign = command === 'find-next' ? ChevronDown : ChevronUp;
  return (
    <button
      type="button"
      className="tool tool--small"
      aria-label={name}
      aria-keyshortcuts={shortcut}
      aria-disabled={isOff}
      title={key === null ? name : `${name} (${key})`}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      <Sign className="icon" aria-hidden="true" />
    </button>
  );
}
