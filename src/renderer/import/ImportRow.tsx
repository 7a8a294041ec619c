import { FormattedMessage } from 'react-intl';
import type { ImportItem } from '../../shared/note-import/report';
import { useBriefingLanguage } from '../parts/briefing-language';

interface ImportRowProps {
  readonly item: ImportItem;
  readonly tense: 'outcome' | 'done';
}

/** One note of the file: what becomes of it, the words it is on, what its writer says, and where it stands. */
export function ImportRow({ item, tense }: ImportRowProps) {
  const language = useBriefingLanguage();
  const { outcome, quote, body, creator, place, status, reasons, id } = item;
  return (
    <li className="import-row" data-outcome={outcome}>
      <span className="import-row-outcome">
        <FormattedMessage id={`import.${tense}.${outcome}`} />
      </span>
      <div className="import-row-words">
        {quote !== '' && (
          <blockquote className="import-row-quote" {...language}>
            {quote}
          </blockquote>
        )}
        {body !== '' && (
          <p className="import-row-body" dir="auto">
            {body}
          </p>
        )}
        {quote === '' && body === '' && (
          <p className="quiet">{outcome === 'refused' ? id : <FormattedMessage id="import.no-words" />}</p>
        )}
        <p className="import-row-place">
          {place !== '' && <span>{place}</span>}
          {status !== null && !(status === 'exact' && place === '') && (
            <span>
              <FormattedMessage id={`import.anchor.${status}`} />
            </span>
          )}
          {creator !== '' && <span dir="auto">{creator}</span>}
        </p>
        {reasons.map((reason) => (
          <p key={reason} className="import-row-reason">
            {reason}
          </p>
        ))}
      </div>
    </li>
  );
}
