import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { About } from '../../shared/contract/api';
import { lectern } from '../lectern';
import { Dialog } from './Dialog';

const rows = ['lectern', 'electron', 'chromium', 'node', 'sqlite'] as const;

/** Which versions run, so that a report or a security officer can name them. */
export function AboutDialog() {
  const intl = useIntl();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    void lectern.readAbout().then(setAbout);
  }, []);
  return (
    <Dialog title={intl.formatMessage({ id: 'app.about' })}>
      <p className="quiet">
        <FormattedMessage id="app.about.words" />
      </p>
      <dl className="dialog-rows">
        {about &&
          rows.map((row) => (
            <div key={row} className="dialog-row">
              <dt>
                <FormattedMessage id={`app.about.${row}`} />
              </dt>
              <dd>{about[row]}</dd>
            </div>
          ))}
      </dl>
    </Dialog>
  );
}
