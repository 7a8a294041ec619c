/** The program's own words on paper, which keep their direction where the page has another. */
import { Fragment, type ReactNode } from 'react';
import type { Briefing } from '../../shared/briefing/briefing';

/** As attributes of a paragraph that is all the program's. It stays at the side of the page where lines begin. */
export const ours = { dir: 'ltr' } as const;

interface OurWordsProps {
  readonly children?: ReactNode;
}

/** Some words of the program's within a line of the briefing's. */
export function OurWords({ children }: OurWordsProps) {
  return <bdi {...ours}>{children}</bdi>;
}

/** What every message prints in: where the briefing runs as the program does, nothing has to be kept apart. */
export function messageElement({ direction }: Pick<Briefing, 'direction'>) {
  return direction === 'rtl' ? OurWords : Fragment;
}
