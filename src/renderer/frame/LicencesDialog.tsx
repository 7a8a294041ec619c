import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Dialog } from './Dialog';
import './LicencesDialog.css';

/** As the build writes them, `scripts/licence-notices.mjs`. */
interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The licence notices of everything that ships, each folded behind its name. */
export function LicencesDialog() {
  const intl = useIntl();
  const [notices, setNotices] = useState<readonly Notice[] | null>([]);
  useEffect(() => {
    fetch('/licences/notices.json')
      .then((answer) => answer.json() as Promise<readonly Notice[]>)
      .then(setNotices, () => setNotices(null));
  }, []);
  return (
    <Dialog title={intl.formatMessage({ id: 'app.licences' })} kind="wide">
      <p className="quiet">
        <FormattedMessage id={notices ? 'app.licences.words' : 'app.licences.none'} />
      </p>
      <div className="licences">
        {notices?.map(({ name, version, licence, text }) => (
          <details key={`${name} ${version}`} className="licence" lang="en">
            <summary>
              {name} <span className="licence-kind">{[version, licence].filter(Boolean).join(' · ')}</span>
            </summary>
            <p className="licence-text">{text}</p>
          </details>
        ))}
      </div>
    </Dialog>
  );
}
