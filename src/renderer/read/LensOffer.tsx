import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing';
import { countValues, nameOf, valuesOf } from '../../shared/lens';
import type { Lookup } from '../../shared/lookup';
import type { Statement } from '../../shared/statement';
import { useLensWords } from '../parts/lens-words';
import { LensToggle } from '../parts/LensToggle';
import './LensOffer.css';

interface LensOfferProps {
  /** The statement whose code was pressed. */
  readonly statement: Statement;
  readonly briefing: Briefing;
  readonly lookup: Lookup;
  readonly article: RefObject<HTMLElement | null>;
  /** Whether the keyboard pressed the code: then the offer takes the focus. */
  readonly takesFocus: boolean;
  readonly onLeave: () => void;
}

/** Below a code that was pressed: what can be looked at alone, its kind, its document, who says so and how sure. */
export function LensOffer({ statement, briefing, lookup, article, takesFocus, onLeave }: LensOfferProps) {
  const intl = useIntl();
  const words = useLensWords(briefing);
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null);
  const own = new Set(valuesOf(statement).map(nameOf));
  const offered = countValues(lookup).filter(({ value }) => own.has(nameOf(value)));
  const codeOf = (): HTMLElement | null =>
    article.current?.querySelector<HTMLElement>(`[data-margin="${CSS.escape(statement.id)}"]`) ?? null;

  useLayoutEffect(() => {
    const code = codeOf();
    if (code && bar.current && article.current) setPlace(placeBeside(code, bar.current, article.current));
    // oxlint-disable-next-line react/exhaustive-deps
  }, [statement.id]);
  // Only what can be seen takes the focus.
  const isPlaced = place !== null;
  useLayoutEffect(() => {
    if (isPlaced && takesFocus) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isPlaced, takesFocus, statement.id]);
  const pressElsewhere = useEffectEvent((target: EventTarget | null) => {
    if (target instanceof Node && (bar.current?.contains(target) || codeOf()?.contains(target))) return;
    onLeave();
  });
  useEffect(() => {
    const press = (event: PointerEvent): void => pressElsewhere(event.target);
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, []);
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      codeOf()?.focus();
      onLeave();
    } else moveFocus(event);
  };

  return (
    <div
      className="lens-offer"
      role="toolbar"
      tabIndex={-1}
      aria-label={intl.formatMessage({ id: 'lens.only' })}
      ref={bar}
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={keyDown}
    >
      <span className="lens-offer-words" aria-hidden="true">
        {intl.formatMessage({ id: 'lens.only' })}
      </span>
      {offered.map(({ value, count }, index) => (
        <LensToggle
          key={nameOf(value)}
          value={value}
          name={words(value)}
          count={count}
          tabIndex={index === 0 ? 0 : -1}
        />
      ))}
    </div>
  );
}

/** Above the code's sentence, so that its words can be read; below it where there is no room above. */
function placeBeside(
  code: HTMLElement,
  bar: HTMLElement,
  article: HTMLElement,
): { readonly top: number; readonly left: number } | null {
  const origin = bar.offsetParent?.getBoundingClientRect();
  const block = code.closest('.block')?.getBoundingClientRect();
  if (!origin || !block) return null;
  const { top, left } = code.getBoundingClientRect();
  const above = Math.min(top, block.top) - bar.offsetHeight - gap;
  const fits = above >= article.getBoundingClientRect().top;
  return { top: (fits ? above : block.bottom + gap) - origin.top, left: left - origin.left };
}

const gap = 4;

/** The arrows go from toggle to toggle, as in every toolbar. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const toggles = [...event.currentTarget.querySelectorAll('button')];
  const at = toggles.findIndex((toggle) => toggle === document.activeElement);
  toggles.at((at + step) % toggles.length)?.focus();
}
