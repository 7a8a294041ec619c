import { BookMarked, BookOpen, Columns3, NotebookPen, Printer } from 'lucide-react';
import type { ComponentType } from 'react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { isWithoutBriefing } from '../state/needs-briefing';
import type { View } from '../state/place';
import { runCommand } from '../state/run-command';
import { useReader } from '../state/store';
import './Rail.css';
import { Strip } from './Strip';

interface RailLink {
  readonly view: View;
  readonly icon: ComponentType<{ className: string; 'aria-hidden': 'true' }>;
  readonly count: number | null;
}

/** The views, and the article in little. */
export function Rail() {
  const intl = useIntl();
  const open = useReader((state) => state.open);
  const view = useReader((state) => state.place.view);
  const isWithout = useReader(isWithoutBriefing);
  const noteCount = useReader((state) => state.notes.length);
  const links: readonly RailLink[] = [
    { view: 'read', icon: BookOpen, count: null },
    { view: 'compare', icon: Columns3, count: open?.briefing.topics.length ?? null },
    { view: 'notes', icon: NotebookPen, count: open ? noteCount : null },
    { view: 'pack', icon: Printer, count: null },
    { view: 'reference', icon: BookMarked, count: null },
  ];
  return (
    <nav className="rail" aria-label={intl.formatMessage({ id: 'app.views' })}>
      {links.map(({ view: target, icon: Icon, count }) => (
        <div key={target} className="rail-item">
          <a
            className="rail-link"
            href={`#${target}`}
            aria-current={view === target ? 'page' : undefined}
            aria-disabled={isWithout}
            onClick={(event) => {
              event.preventDefault();
              void runCommand(`view-${target}`);
            }}
          >
            <Icon className="icon" aria-hidden="true" />
            <span className="rail-name">
              <FormattedMessage id={`app.${target}`} />
            </span>
          </a>
          {count !== null && (
            <span className="rail-count">
              <FormattedNumber value={count} />
            </span>
          )}
        </div>
      ))}
      {open && <Strip open={open} />}
    </nav>
  );
}
