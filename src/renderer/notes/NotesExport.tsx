import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Briefing } from '../../shared/briefing';
import type { Note } from '../../shared/note';
import { noteFormats } from '../../shared/note-export/request';
import { lectern } from '../lectern';
import { ExportOutcomeLines } from '../parts/ExportOutcomeLines';
import { useFileExport } from '../parts/use-file-export';
import { viewCommandEvent } from '../state/run-command';
import './NotesExport.css';

interface NotesExportProps {
  readonly briefing: Briefing;
  /** The notes that pass the filters: what is written. */
  readonly shown: readonly Note[];
  readonly all: number;
}

/** A button, and under it the formats in which the notes that are shown are written, and what came of it. */
export function NotesExport({ briefing, shown, all }: NotesExportProps) {
  const popover = useRef<HTMLDivElement>(null);
  // Only their names are told: main takes the words from the disk.
  const { outcome, write, forget } = useFileExport((format: (typeof noteFormats)[number]) =>
    lectern.exportNotes({ briefingId: briefing.id, format, noteIds: shown.map(({ id }) => id) }),
  );
  useEffect(() => {
    const commanded = (event: Event): void => {
      if (!(event instanceof CustomEvent) || event.detail !== 'export-notes') return;
      popover.current?.showPopover();
      popover.current?.querySelector('button')?.focus();
    };
    document.addEventListener(viewCommandEvent, commanded);
    return () => document.removeEventListener(viewCommandEvent, commanded);
  }, []);
  return (
    <>
      <button type="button" className="button" popoverTarget="notes-export">
        <Download className="icon" aria-hidden="true" />
        <FormattedMessage id="note-export" />
      </button>
      <div
        id="notes-export"
        ref={popover}
        popover="auto"
        className="popover notes-export"
        role="group"
        aria-labelledby="notes-export-title"
        onToggle={({ newState }) => {
          if (newState === 'closed') forget();
        }}
      >
        <h2 id="notes-export-title" className="popover-title">
          <FormattedMessage id="note-export.heading" />
        </h2>
        <div className="popover-rows">
          <p className="quiet">
            <FormattedMessage
              id="note-export.what"
              values={{ shown: shown.length, hidden: all - shown.length }}
            />
          </p>
          <div className="notes-export-formats">
            {noteFormats.map((format) => (
              <button
                key={format}
                type="button"
                className="button"
                disabled={shown.length === 0}
                onClick={() => write(format)}
              >
                <FormattedMessage id={`note-export.${format}`} />
              </button>
            ))}
          </div>
          <p className="quiet">
            <FormattedMessage id="note-export.whole" />
          </p>
          <ExportOutcomeLines outcome={outcome} />
        </div>
      </div>
    </>
  );
}
