import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Reported } from '../state/library-report';
import { dispatch } from '../state/store';
import './LibraryReport.css';
import { ReportLine } from './ReportLine';

interface LibraryReportProps {
  /** At least one line. */
  readonly report: readonly Reported[];
}

/** What became of what was last opened, dropped or removed, a line each. It takes the focus, and can be closed. */
export function LibraryReport({ report }: LibraryReportProps) {
  const intl = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (report.length > 0) heading.current?.focus();
  }, [report]);
  return (
    <section className="library-report" aria-labelledby="library-report">
      <h2 id="library-report" className="section-head" ref={heading} tabIndex={-1}>
        <FormattedMessage id="library.report" />
        <button
          type="button"
          className="tool tool--small end"
          aria-label={intl.formatMessage({ id: 'library.report.close' })}
          onClick={() => dispatch({ kind: 'libraryReported', report: [] })}
        >
          <X className="icon" aria-hidden="true" />
        </button>
      </h2>
      <ul aria-live="polite">
        {report.map((line, index) => (
          // Lines are only ever added at the end, or changed where they stand.
          <li key={index} className="library-report-line">
            <ReportLine
              line={line}
              room={report.length > 1 ? 'little' : 'ample'}
              onKeep={() =>
                dispatch({ kind: 'libraryReported', report: report.filter((each) => each !== line) })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
