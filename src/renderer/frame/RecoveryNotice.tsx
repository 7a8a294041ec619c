import { FormattedMessage } from 'react-intl';
import type { StoreRecovery } from '../../shared/contract/store-recovery';
import { lectern } from '../lectern';
import './NotesFailure.css';
import { useKeptState } from './use-kept-state';

/** Says above the view that damaged notes were put right, what may be missing, and where the damaged files are. */
export function RecoveryNotice() {
  const [recoveries, setRecoveries] = useKeptState(lectern.readRecoveries);
  const last = recoveries.at(-1);
  if (!last) return null;
  return (
    <div className="notes-failure" role="alert">
      <p>
        <b>
          <FormattedMessage id="app.recovered" />
        </b>{' '}
        <WhatIsThere {...last} />{' '}
        <FormattedMessage id="app.recovered.where" values={{ folder: last.folder }} />
      </p>
      <button type="button" className="button" onClick={() => setRecoveries([])}>
        <FormattedMessage id="app.recovered.hide" />
      </button>
    </div>
  );
}

function WhatIsThere({ isAll, backupDate }: StoreRecovery) {
  if (isAll) return <FormattedMessage id="app.recovered.all" />;
  if (backupDate === null) return <FormattedMessage id="app.recovered.some-without-backup" />;
  return <FormattedMessage id="app.recovered.some" values={{ date: backupDate }} />;
}
