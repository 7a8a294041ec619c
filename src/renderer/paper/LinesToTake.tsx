import { FormattedMessage } from 'react-intl';
import { usePaper } from './paper-context';
import { SectionHead } from './SectionHead';
import './LinesToTake.css';

/** As many lines as a page below its heading has room for. */
const ruledLines = { A4: 25, Letter: 23 } as const;

/** Ruled pages for the reader's own lines to take: each is headed, and filled with lines. */
export function LinesToTake() {
  const { job } = usePaper();
  const { paper, ruledPages } = job.request;
  return Array.from({ length: ruledPages }, (_, index) => (
    <div key={index} className="ruled-page">
      {index === 0 ? (
        <SectionHead section="lines-to-take">
          <FormattedMessage id="paper.lines.note" values={{ pages: ruledPages }} />
        </SectionHead>
      ) : (
        <header className="section-head">
          <h3>
            <FormattedMessage id="paper.lines.page" values={{ page: index + 1, pages: ruledPages }} />
          </h3>
        </header>
      )}
      <div className="ruled" aria-hidden="true">
        {Array.from({ length: ruledLines[paper] }, (__, line) => (
          <div key={line} />
        ))}
      </div>
    </div>
  ));
}
