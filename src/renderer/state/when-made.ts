import type { IntlShape } from 'react-intl';
import type { BackupSummary } from '../../shared/contract/backup-summary';

/** Day and time of a backup, to the second: several may be of one minute. The day alone where no more is known. */
export function whenMade({ date, madeMs }: BackupSummary, intl: IntlShape): string {
  if (madeMs === null) return date;
  const time = intl.formatTime(madeMs, { timeStyle: 'medium' });
  return intl.formatMessage(
    { id: 'backups.made' },
    { date: intl.formatDate(madeMs, { dateStyle: 'medium' }), time },
  );
}
