/** Diagnostics in words: the same rows on the screen and in the text that is sent by hand. */
import { assertNever } from '../assert-never';
import type { Diagnostics, StoreCheck } from '../contract/diagnostics';
import type { MessageId } from '../messages/catalogue';

export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

export interface DiagnosticRow {
  readonly name: string;
  readonly value: string;
}

/** One row for each thing that is known. */
export function diagnosticRows(diagnostics: Diagnostics, say: Say): readonly DiagnosticRow[] {
  const { about, system, check, files, backups, recoveries, log } = diagnostics;
  const row = (name: MessageId, value: string): DiagnosticRow => ({ name: say(name), value });
  return [
    row('app.about.lectern', about.lectern),
    row('app.about.electron', about.electron),
    row('app.about.chromium', about.chromium),
    row('app.about.node', about.node),
    row('app.about.sqlite', about.sqlite),
    row('diagnostics.system', system),
    row('diagnostics.check', checkInWords(check, say)),
    row(
      'diagnostics.sizes',
      say('diagnostics.sizes.value', {
        notes: sizeInWords(files.notes, say),
        log: sizeInWords(files.log, say),
        journal: sizeInWords(files.journal, say),
      }),
    ),
    row('diagnostics.backups', backupsInWords(backups, say)),
    row('diagnostics.recoveries', say('diagnostics.recoveries.value', { count: recoveries })),
    row('diagnostics.log', sizeInWords(log.bytes, say)),
  ];
}

/** All of it as one text, with the log at its end. */
export function diagnosticsAsText(diagnostics: Diagnostics, say: Say): string {
  const rows = diagnosticRows(diagnostics, say).map(({ name, value }) => `${name}: ${value}`);
  const at = new Date(diagnostics.atMs).toISOString();
  return [
    say('diagnostics.text', { at }),
    ...rows,
    '',
    say('diagnostics.log.last'),
    ...diagnostics.log.lines,
    '',
  ].join('\n');
}

function checkInWords(check: StoreCheck, say: Say): string {
  switch (check.kind) {
    case 'whole':
      return say('diagnostics.check.whole', { notes: check.notes, changes: check.changes, ms: check.ms });
    case 'damaged':
      return say('diagnostics.check.damaged', { what: check.what });
    case 'unread':
      return say('diagnostics.check.unread', { reason: check.reason });
    default:
      return assertNever(check);
  }
}

function backupsInWords({ count, bytes, newest, failure }: Diagnostics['backups'], say: Say): string {
  const size = sizeInWords(bytes, say);
  const words = newest
    ? say('diagnostics.backups.value', { count, size, date: newest.date, changes: newest.changesAgo })
    : say('diagnostics.backups.none');
  return failure === null ? words : `${words} ${say('diagnostics.backups.failed', { reason: failure })}`;
}

function sizeInWords(bytes: number | null, say: Say): string {
  return bytes === null
    ? say('diagnostics.no-file')
    : say('diagnostics.kilobytes', { size: Math.ceil(bytes / 1024) });
}
