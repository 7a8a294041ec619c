import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { BackupSummary } from '../../shared/contract/backup-summary';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { AskDialog } from '../parts/writing/AskDialog';
import { backUp, restoreBackup } from '../state/backups';
import { whenMade } from '../state/when-made';
import './BackupsDialog.css';
import { Dialog } from './Dialog';

/** The backups that there are, each to be restored, and one more to be made. */
export function BackupsDialog() {
  const intl = useIntl();
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
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
              <BackupRow
                key={backup.name}
                backup={backup}
                refusal={refused?.at === backup.name ? refused.reason : null}
                onChosen={() => setAsked(backup)}
              />
            ))}
          </ul>
        )}
        <button
          type="button"
          className="button"
          onClick={() =>
            void backUp().then((reason) => {
              setRefused(reason === null ? null : { at: 'now', reason });
              read();
            })
          }
        >
          <FormattedMessage id="backups.now" />
        </button>
        {refused?.at === 'now' && <Refusal reason={refused.reason} />}
      </Dialog>
      {asked && (
        <AskDialog
          title={<FormattedMessage id="backups.sure" values={{ made: whenMade(asked, intl) }} />}
          keep={<FormattedMessage id="backups.keep" />}
          act={<FormattedMessage id="backups.restore" />}
          onKeep={() => setAsked(null)}
          onAct={() => {
            setAsked(null);
            setRefused(null);
            void restoreBackup(asked, intl).then((reason) => {
              if (reason !== null) setRefused({ at: asked.name, reason });
            });
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

/** What could not be done, said beside its button: the foot of the window lies under the dialog. */
interface Refused {
  /** The name of the backup that was to be restored, or `now` for one that was to be made. */
  readonly at: string;
  readonly reason: string;
}

function Refusal({ reason }: { readonly reason: string }) {
  return (
    <p className="backup-refusal" role="alert">
      <FormattedMessage id="backups.failed" values={{ reason }} />
    </p>
  );
}

interface BackupRowProps {
  readonly backup: BackupSummary;
  /** Why it could not be restored. */
  readonly refusal: string | null;
  readonly onChosen: () => void;
}

/** One that is damaged is shown, and cannot be chosen. */
function BackupRow({ backup, refusal, onChosen }: BackupRowProps) {
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
      {refusal !== null && <Refusal reason={refusal} />}
    </li>
  );
}
