import { FormattedMessage, useIntl } from 'react-intl';
import type { ImportItem } from '../../shared/note-import/report';
import type { MessageId } from '../../shared/messages/catalogue';
import { anchorInWords } from '../../shared/note-import/anchor-in-words';
import { useBriefingLanguage } from '../parts/briefing-language';
import { RichLines } from '../parts/RichLines';
import { BothWordings } from './BothWordings';

interface ImportRowProps {
  readonly item: ImportItem;
  readonly tense: 'outcome' | 'done';
  /** The writer whom the head names for all; null where it names several. */
  readonly namedAbove: string | null;
}

/** One note of the file: what becomes of it, the words it is on, what its writer says, and where it stands. */
export function ImportRow({ item, tense, namedAbove }: ImportRowProps) {
  const intl = useIntl();
  const language = useBriefingLanguage();
  const { outcome, quote, body, creator, place, status, elsewhere, wordings, reasons, id } = item;
  const say = (message: MessageId, values?: Readonly<Record<string, string>>): string =>
    intl.formatMessage({ id: message }, values);
  const isExact = status === 'exact' && place !== '';
  const how = isExact ? say('import.anchor.exact') : anchorInWords(status, elsewhere, say);
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
        {body !== '' && !wordings && (
          <p className="import-row-body" dir="auto">
            <RichLines text={body} />
          </p>
        )}
        {quote === '' && body === '' && (
          <p className="quiet">{outcome === 'refused' ? id : <FormattedMessage id="import.no-words" />}</p>
        )}
        <p className="import-row-place">
          {place !== '' && <span>{place}</span>}
          {how !== null && <span>{how}</span>}
          {creator !== '' && creator !== namedAbove && !wordings && <span dir="auto">{creator}</span>}
        </p>
        {reasons.map((reason) => (
          <p key={reason} className="import-row-reason">
            {reason}
          </p>
        ))}
        {wordings && <BothWordings wordings={wordings} />}
      </div>
    </li>
  );
}
