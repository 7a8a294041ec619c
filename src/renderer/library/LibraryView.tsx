import { FormattedMessage } from 'react-intl';
import { openFolder } from '../state/library-actions';
import { useReader } from '../state/store';
import { BriefingList } from './BriefingList';
import { BrokenList } from './BrokenList';
import { HiddenList } from './HiddenList';
import './LibraryView.css';
import { LibraryReport } from './LibraryReport';
import { useSurvey } from './use-survey';

/** Every briefing at hand, what keeps others from being opened, and the way to add one. */
export function LibraryView() {
  const open = useReader((state) => state.open);
  const report = useReader((state) => state.libraryReport);
  const { survey, failure, lookAgain } = useSurvey();
  return (
    <section className="library" aria-labelledby="library-title">
      <header className="library-head">
        <h1 id="library-title" className="library-title">
          <FormattedMessage id="library.title" />
        </h1>
        {survey && (
          <p className="library-lead">
            <FormattedMessage id="library.lead" values={{ count: survey.briefings.length }} />
          </p>
        )}
        <button type="button" className="button button--main library-add" onClick={() => void openFolder()}>
          <FormattedMessage id="library.open-folder" />
        </button>
        <p className="library-how">
          <FormattedMessage id="library.how" />
        </p>
      </header>
      {/* Scrolled with the keyboard like any list. */}
      <div className="library-scroll" tabIndex={-1}>
        {report.length > 0 && <LibraryReport report={report} />}
        {failure !== null && (
          <p className="library-unread" role="alert">
            <FormattedMessage id="library.unread" values={{ reason: failure }} />{' '}
            <button type="button" className="button" onClick={lookAgain}>
              <FormattedMessage id="app.try-again" />
            </button>
          </p>
        )}
        {survey && (
          <>
            <BriefingList
              briefings={survey.briefings}
              open={open?.asOpened ?? null}
              arrival={report.length === 0 ? 'focus' : 'stay'}
            />
            <BrokenList broken={survey.broken} />
            <HiddenList hidden={survey.hidden} briefings={survey.briefings} />
          </>
        )}
      </div>
    </section>
  );
}
