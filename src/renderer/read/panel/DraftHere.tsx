import type { RefObject } from 'react';
import { FormattedMessage } from 'react-intl';

interface DraftHereProps {
  readonly panel: RefObject<HTMLElement | null>;
}

/** Says at the top of the panel that a note waits at its end, and leads there. */
export function DraftHere({ panel }: DraftHereProps) {
  return (
    <button
      type="button"
      className="panel-draft-link"
      onClick={() => panel.current?.querySelector<HTMLElement>('.note-editor textarea')?.focus()}
    >
      <FormattedMessage id="read.draft.waiting" />
    </button>
  );
}
