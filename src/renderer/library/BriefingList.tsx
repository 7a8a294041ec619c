import { useLayoutEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { ListedBriefing } from '../../shared/briefing/library';
import { BriefingRow, type OpenBriefing } from './BriefingRow';
import './BriefingList.css';

interface BriefingListProps {
  readonly briefings: readonly ListedBriefing[];
  /** The briefing in the window, or null. */
  readonly open: OpenBriefing | null;
  /** `focus`: whoever comes here gets the focus on the briefing that is open, else on the first. */
  readonly arrival: 'focus' | 'stay';
}

/** The briefings that can be opened, each with what it holds and where it lies. */
export function BriefingList({ briefings, open, arrival }: BriefingListProps) {
  const intl = useIntl();
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (arrival === 'stay') return;
    const rows = list.current?.querySelectorAll<HTMLElement>('.briefing-open') ?? [];
    ([...rows].find((row) => row.ariaCurrent === 'true') ?? rows[0])?.focus();
  }, [arrival]);
  if (briefings.length === 0) return null;
  return (
    <ul ref={list} className="briefing-list" aria-label={intl.formatMessage({ id: 'library.list' })}>
      {briefings.map((briefing) => (
        <BriefingRow
          key={briefing.folder}
          briefing={briefing}
          open={open?.id === briefing.id ? open : null}
        />
      ))}
    </ul>
  );
}
