import { useEffect, useState } from 'react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { BackupSummary } from '../../shared/contract/backup-summary';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { AskDialog } from '../parts/writing/AskDialog';
import { backUp, restoreBackup } from '../state/backups';
import './BackupsDialog.css';
import { Dialog } from './Dialog';

/** The backups that there are, each to be restored, and one more to be made. */
export function BackupsDialog() {
  const intl = useIntl();
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState<BackupSummary | null>(null);
  const read = () => {
    lectern.listBackups().then(setBackups, (error: unknown) => setFailure(reasonOf(error)));
  };
  useEffect(read, []);
  return (
    <>
      <Dialog title={intl.formatMessage({ id: 'backups.title' })} kind="wide">
        <p className="quiet">
          <FormattedMessage id="backups.lead" />
        </p>
        {failure !== null && (
          <p role="alert">
            <FormattedMessage id="backups.failed" values={{ reason: failure }} />
          </p>
        )}
        {backups === null && failure === null && (
          <p role="status">
            <FormattedMessage id="backups.looking" />
          </p>
        )}
        {backups?.length === 0 && (
          <p>
            <FormattedMessage id="backups.none" />
          </p>
        )}
        {backups !== null && backups.length > 0 && (
          <ul className="backups" aria-label={intl.formatMessage({ id: 'backups.list' })}>
            {backups.map((backup) => (
              <BackupRow key={backup.name} backup={backup} onChosen={() => setAsked(backup)} />
            ))}
          </ul>
        )}
        <button type="button" className="button" onClick={() => void backUp().then(read)}>
          <FormattedMessage id="backups.now" />
        </button>
      </Dialog>
      {asked && (
        <AskDialog
          title={<FormattedMessage id="backups.sure" values={{ made: whenMade(asked, intl) }} />}
          keep={<FormattedMessage id="backups.keep" />}
          act={<FormattedMessage id="backups.restore" />}
          onKeep={() => setAsked(null)}
          onAct={() => {
            setAsked(null);
            void restoreBackup(asked.name, asked.noteCount ?? 0);
          }}
        >
          <FormattedMessage
            id="backups.sure.words"
            values={{ notes: intl.formatMessage({ id: 'backups.notes' }, { count: asked.noteCount ?? 0 }) }}
          />
        </AskDialog>
      )}
    </>
  );
}

interface BackupRowProps {
  readonly backup: BackupSummary;
  readonly onChosen: () => void;
}

/** One that is damaged is shown, and cannot be chosen. */
function BackupRow({ backup, onChosen }: BackupRowProps) {
  const intl = useIntl();
  const { noteCount, changesAgo } = backup;
  const made = whenMade(backup, intl);
  return (
    <li className="backup">
      <span>{made}</span>
      <span className="quiet">
        {noteCount === null ? (
          <FormattedMessage id="backups.damaged" />
        ) : (
          <FormattedMessage id="backups.notes" values={{ count: noteCount }} />
        )}
      </span>
      <span className="quiet">
        <FormattedMessage id="backups.ago" values={{ count: changesAgo }} />
      </span>
      <button
        type="button"
        className="button"
        disabled={noteCount === null}
        aria-label={intl.formatMessage({ id: 'backups.restore.named' }, { made })}
        onClick={onChosen}
      >
        <FormattedMessage id="backups.restore" />
      </button>
    </li>
  );
}

/** Day and time where the time is known. */
function whenMade({ date, madeMs }: BackupSummary, intl: IntlShape): string {
  if (madeMs === null) return date;
  const time = intl.formatTime(madeMs);
  return intl.formatMessage(
    { id: 'backups.made' },
    { date: intl.formatDate(madeMs, { dateStyle: 'medium' }), time },
  );
}
