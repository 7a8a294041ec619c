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
    const observer = new ResizeObserver(() => setOverflows(outer.scrollHeight > outer.clientHeight));
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
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
