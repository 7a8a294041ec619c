import { type ReactNode, useRef } from 'react';
import { useLeftPlace } from './left-places';
import './PageFrame.css';

interface PageFrameProps {
  readonly title: ReactNode;
  /** One line on what the page shows, or null. */
  readonly lead: ReactNode;
  /** What filters or prints the page, at the right of its head. */
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
  /** What stands below the list and does not scroll with it. */
  readonly foot?: ReactNode;
}

/** A page of reference: its title, one line, its tools, and what it lists, which scrolls below them. Come back to, it is as it was left. */
export function PageFrame({ title, lead, tools, children, foot }: PageFrameProps) {
  const page = useRef<HTMLElement>(null);
  useLeftPlace(page);
  return (
    <section className="page" aria-labelledby="page-title" ref={page}>
      <header className="page-head">
        <h1 id="page-title" className="page-title">
          {title}
        </h1>
        {lead !== null && <p className="page-lead">{lead}</p>}
        {tools && <div className="page-tools">{tools}</div>}
      </header>
      {/* Scrolled with the keyboard like any list. */}
      <div className="page-scroll" tabIndex={-1}>
        {children}
      </div>
      {foot}
    </section>
  );
}
