import { Download } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue';
import './ExportPopover.css';
import { ExportOutcomeLines } from './ExportOutcomeLines';
import { PlainFileNotice } from './PlainFileNotice';
import './popover-below.css';
import { useFileExport } from './use-file-export';

interface ExportPopoverProps<Format extends string> {
  /** Of the popover's element, and where it is opened from elsewhere. */
  readonly id: string;
  readonly popover?: RefObject<HTMLDivElement | null>;
  readonly label: ReactNode;
  readonly title: ReactNode;
  /** What is written. */
  readonly lead: ReactNode;
  /** What else is to be known, below the formats. */
  readonly foot?: ReactNode;
  /** Whose the notes are, where notes are written. */
  readonly signature?: ReactNode;
  readonly formats: readonly Format[];
  /** The message that is the format's name. */
  readonly nameOf: (format: Format) => MessageId;
  /** Whether there is anything to write. */
  readonly isEmpty: boolean;
  /** Asks where and writes. Answers the path, null on cancel. */
  readonly save: (format: Format) => Promise<string | null>;
}

/** A button, and under it the formats in which what is shown is written, and what came of it. */
export function ExportPopover<Format extends string>(props: ExportPopoverProps<Format>) {
  const { id, popover, label, title, lead, foot, signature, formats, nameOf, isEmpty, save } = props;
  const { outcome, write, forget } = useFileExport(save);
  return (
    <>
      <button type="button" className="button" popoverTarget={id}>
        <Download className="icon" aria-hidden="true" />
        {label}
      </button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        className="popover popover-below"
        role="group"
        aria-labelledby={`${id}-title`}
        onToggle={({ newState }) => {
          if (newState === 'closed') forget();
        }}
      >
        <h2 id={`${id}-title`} className="popover-title">
          {title}
        </h2>
        <div className="popover-rows">
          <p className="quiet">{lead}</p>
          <PlainFileNotice />
          <div className="export-formats" data-many={formats.length > 2 || undefined}>
            {formats.map((format) => (
              <button
                key={format}
                type="button"
                className="button"
                disabled={isEmpty}
                onClick={() => write(format)}
              >
                <FormattedMessage id={nameOf(format)} />
              </button>
            ))}
          </div>
          {foot !== undefined && <p className="quiet">{foot}</p>}
          {signature}
          <ExportOutcomeLines outcome={outcome} />
        </div>
      </div>
    </>
  );
}
