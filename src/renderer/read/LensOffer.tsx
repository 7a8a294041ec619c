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
import type { Briefing } from '../../shared/briefing/briefing';
import { countValues, nameOf, valuesOf } from '../../shared/briefing/lens';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Statement } from '../../shared/briefing/statement';
import { useLensWords } from '../parts/lens-words';
import { LensToggle } from '../parts/LensToggle';
import { moveFocus } from '../parts/move-focus';
import './floating-tools.css';
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

  const settle = useEffectEvent(() => {
    const code = codeOf();
    if (code && bar.current && article.current) setPlace(placeBeside(code, bar.current, article.current));
  });
  useLayoutEffect(() => settle(), []);
  // The code goes elsewhere when the lines break anew.
  useEffect(() => {
    const body = bar.current?.offsetParent;
    if (!body) return undefined;
    const observer = new ResizeObserver(() => settle());
    observer.observe(body);
    return () => observer.disconnect();
  }, []);
  // Only what can be seen takes the focus.
  const isPlaced = place !== null;
  useLayoutEffect(() => {
    if (isPlaced && takesFocus) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isPlaced, takesFocus]);
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
      className="floating-tools lens-offer"
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

/**
 * Above the code's sentence, so that its words can be read; below it where there is no room above. Within the width
 * that the article shows.
 */
function placeBeside(
  code: HTMLElement,
  bar: HTMLElement,
  article: HTMLElement,
): { readonly top: number; readonly left: number } | null {
  const origin = bar.offsetParent?.getBoundingClientRect();
  const block = code.closest('.block')?.getBoundingClientRect();
  if (!origin || !block) return null;
  const { top, left } = code.getBoundingClientRect();
  const sight = article.getBoundingClientRect();
  const above = Math.min(top, block.top) - bar.offsetHeight - gap;
  const fits = above >= sight.top;
  // Without the scroll bar.
  const right = sight.left + article.clientWidth - gap;
  const within = Math.max(sight.left + gap, Math.min(left, right - bar.offsetWidth));
  return { top: (fits ? above : block.bottom + gap) - origin.top, left: within - origin.left };
}

const gap = 4;
