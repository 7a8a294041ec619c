import { useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Note } from '../../shared/notes/note';
import { noteFormats } from '../../shared/note-export/request';
import { lectern } from '../lectern';
import { ExportPopover } from '../parts/ExportPopover';
import { SignedAs } from '../parts/SignedAs';
import { useViewCommand } from '../parts/use-view-command';

interface NotesExportProps {
  readonly briefing: Briefing;
  /** The notes that pass the filters: what is written. */
  readonly shown: readonly Note[];
  readonly all: number;
}

/** Writes the notes that are shown. Only their names are told: main takes the words from the disk. */
export function NotesExport({ briefing, shown, all }: NotesExportProps) {
  const popover = useRef<HTMLDivElement>(null);
  useViewCommand({
    'export-notes': () => {
      popover.current?.showPopover();
      popover.current?.querySelector('button')?.focus();
    },
  });
  return (
    <ExportPopover
      id="notes-export"
      popover={popover}
      label={<FormattedMessage id="note-export" />}
      title={<FormattedMessage id="note-export.heading" />}
      lead={
        <FormattedMessage
          id="note-export.what"
          values={{ shown: shown.length, hidden: all - shown.length }}
        />
      }
      foot={<FormattedMessage id="note-export.whole" />}
      signature={<SignedAs />}
      formats={noteFormats}
      nameOf={(format) => `note-export.${format}` as const}
      isEmpty={shown.length === 0}
      save={(format) =>
        lectern.exportNotes({ briefingId: briefing.id, format, noteIds: shown.map(({ id }) => id) })
      }
    />
  );
}
