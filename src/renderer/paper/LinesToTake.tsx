import { FormattedMessage } from 'react-intl';
import { SectionHead } from './SectionHead';
import './LinesToTake.css';

/** As many lines as a page of the shorter paper has room for. */
const ruledLines = 21;

/** A ruled page for the reader's own lines to take. */
export function LinesToTake() {
  return (
    <>
      <SectionHead section="lines-to-take">
        <FormattedMessage id="paper.lines.note" />
      </SectionHead>
      <div className="ruled" aria-hidden="true">
        {Array.from({ length: ruledLines }, (_, line) => (
          <div key={line} />
        ))}
      </div>
    </>
  );
}
