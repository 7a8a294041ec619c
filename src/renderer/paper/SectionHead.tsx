import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { PackSection } from '../../shared/pack/pack';
import { sectionNumber } from '../../shared/pack/paper';
import { ours } from './OurWords';
import { usePaper } from './paper-context';
import './SectionHead.css';

interface SectionHeadProps {
  readonly section: PackSection;
  /** What the section holds and which sentences it uses, in small letters beside the heading. */
  readonly children?: ReactNode;
}

/**
 * A section's number, where it is not alone, and name, with one line on what is in it. The heading links to itself: Chromium names a place in the
 * file only when something points to it, and every section's page must be known, contents or no contents.
 */
export function SectionHead({ section, children }: SectionHeadProps) {
  const paper = usePaper();
  return (
    <header className="section-head">
      <h2 id={`section-${section}`}>
        <a href={`#section-${section}`}>
          {paper.sections.length > 1 && <b>{sectionNumber(paper, section)}</b>}{' '}
          <FormattedMessage id={`paper.section.${section}`} />
        </a>
      </h2>
      {children !== undefined && <p {...ours}>{children}</p>}
    </header>
  );
}
