import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { About } from '../../shared/contract/api';
import type { Refusals } from '../../shared/contract/refusal';
import { lectern } from '../lectern';
import { Dialog } from './Dialog';
import { RefusedTable } from './RefusedTable';

const rows = ['lectern', 'electron', 'chromium', 'node', 'sqlite'] as const;

/** Which versions run, and what was refused, so that a report or a security officer can name them. */
export function AboutDialog() {
  const intl = useIntl();
  const [about, setAbout] = useState<About | null>(null);
  const [refusals, setRefusals] = useState<Refusals | null>(null);
  useEffect(() => {
    void lectern.readAbout().then(setAbout);
    void lectern.readRefusals().then(setRefusals);
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
        {refusals && (
          <div className="dialog-row">
            <dt>
              <FormattedMessage id="app.about.network" />
            </dt>
            <dd>
              <Asked {...refusals} />
            </dd>
          </div>
        )}
      </dl>
      {refusals && refusals.listed.length > 0 && <RefusedTable {...refusals} />}
    </Dialog>
  );
}

function Asked({ listed, unlisted }: Refusals) {
  if (listed.length === 0) return <FormattedMessage id="app.about.network.nothing" />;
  const count = listed.reduce((sum, refusal) => sum + refusal.count, unlisted);
  return <FormattedMessage id="app.about.network.refused" values={{ count }} />;
}
