import { FormattedMessage } from 'react-intl';
import { countTaken, type ImportPreview as Preview, usualOfLost } from '../../shared/note-import/report';
import { SignedAs } from '../parts/SignedAs';
import { choosePlaceless, importNotes } from '../state/note-import';
import { ImportAccount } from './ImportAccount';

interface ImportPreviewProps {
  readonly preview: Preview;
  readonly isBusy: boolean;
  readonly failure: string | null;
  readonly onCancel: () => void;
}

/** What importing would do, before anything is written. */
export function ImportPreview({ preview, isBusy, failure, onCancel }: ImportPreviewProps) {
  const { lost } = preview;
  const count = countTaken(preview);
  return (
    <>
      <ImportAccount report={preview} tense="outcome" />
      {lost.count > 0 && (
        <div className="import-lost">
          <label className="check">
            <input
              type="checkbox"
              checked={lost.are === 'taken'}
              disabled={isBusy}
              aria-describedby="import-lost"
              onChange={(event) => void choosePlaceless(preview, event.target.checked ? 'taken' : 'left')}
            />
            <FormattedMessage id="import.lost" values={{ count: lost.count }} />
          </label>
          <p id="import-lost" className="quiet">
            <FormattedMessage id="import.lost.how" values={{ count: lost.count }} />{' '}
            <FormattedMessage
              id="import.lost.why"
              values={{ usual: usualOfLost(lost), count: lost.count, all: lost.all }}
            />
          </p>
        </div>
      )}
      {failure !== null && (
        <p className="import-words is-trouble" role="alert">
          <b>
            <FormattedMessage id="import.failed" />
          </b>{' '}
          {failure}
        </p>
      )}
      <SignedAs />
      <div className="import-foot">
        <span className="import-foot-words" role="status">
          {isBusy && <FormattedMessage id="import.doing" />}
        </span>
        <button type="button" className="button" onClick={onCancel}>
          <FormattedMessage id="import.cancel" />
        </button>
        <button
          type="button"
          className="button button--main"
          disabled={isBusy || count === 0}
          onClick={() => void importNotes(preview)}
        >
          <FormattedMessage id="import.do" values={{ count }} />
        </button>
      </div>
    </>
  );
}
