import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useKeptScroll } from './use-kept-scroll';

interface ResultsScrollerProps {
  readonly children: ReactNode;
}

/** The part of the sheet that scrolls. While there is more than fits it can be reached and scrolled by the keyboard. */
export function ResultsScroller({ children }: ResultsScrollerProps) {
  const intl = useIntl();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useKeptScroll(scroller);
  useEffect(() => {
    const outer = scroller.current;
    const inner = content.current;
    if (!outer || !inner) return undefined;
    // What is come back to may come in pieces, which push the chosen one out of sight, until the reader scrolls.
    let isFollowing = true;
    const stop = (): void => {
      isFollowing = false;
    };
    const chosen = '[role="option"][aria-selected="true"]';
    const observer = new ResizeObserver(() => {
      setOverflows(outer.scrollHeight > outer.clientHeight);
      if (isFollowing) outer.querySelector(chosen)?.scrollIntoView({ block: 'nearest' });
    });
    outer.addEventListener('wheel', stop, { passive: true });
    outer.addEventListener('pointerdown', stop);
    observer.observe(outer);
    observer.observe(inner);
    return () => {
      observer.disconnect();
      outer.removeEventListener('wheel', stop);
      outer.removeEventListener('pointerdown', stop);
    };
  }, []);
  const reached = overflows
    ? ({ role: 'region', 'aria-label': intl.formatMessage({ id: 'search.scroller' }), tabIndex: 0 } as const)
    : {};
  return (
    <div ref={scroller} className="search-results" {...reached}>
      <div ref={content}>{children}</div>
    </div>
  );
}
