import type { RefObject } from 'react';
import type { Note } from '../../shared/notes/note';
import type { OpenBriefing } from '../state/open-briefing';
import { useReader } from '../state/store';
import { DraftHere } from './panel/DraftHere';
import { DraftsElsewhere } from './panel/DraftsElsewhere';
import { Explanation } from './panel/Explanation';
import type { NoteThreadsContext } from './panel/NoteThreads';
import { PanelNotes } from './panel/PanelNotes';
import type { Subject } from './panel/reading-subject';
import type { Writing } from './panel/use-writing';
import type { WaitingDrafts } from './panel/waiting-drafts';

interface ReaderPanelProps {
  readonly open: OpenBriefing;
  readonly subject: Subject | null;
  readonly panel: RefObject<HTMLElement | null>;
  readonly threads: NoteThreadsContext;
  readonly writing: Writing | null;
  readonly waiting: WaitingDrafts;
  readonly onChoose: (sentence: string, statement: string | null) => void;
  readonly onStep: (to: 'previous' | 'next') => void;
  readonly onWrite: NoteThreadsContext['onWrite'];
  /** Writes on what is chosen. */
  readonly onWriteHere: () => void;
  readonly onWritten: (note: Note) => void;
  readonly onDone: () => void;
}

/** The panel beside the text: what is chosen explained, the notes on it, and the one being written. */
export function ReaderPanel(props: ReaderPanelProps) {
  const { open, subject, panel, threads, writing, waiting } = props;
  const place = useReader((state) => state.place);
  return (
    <Explanation
      open={open}
      subject={subject}
      panel={panel}
      onChoose={props.onChoose}
      onStep={props.onStep}
      place={place}
      waiting={
        <>
          {waiting.here && !writing && <DraftHere panel={panel} />}
          <DraftsElsewhere drafts={waiting.elsewhere} lookup={open.lookup} />
        </>
      }
      threads={threads}
      onWriteOnTension={(tensionId) => props.onWrite({ kind: 'tension', tensionId })}
    >
      <PanelNotes
        threads={threads}
        subject={subject}
        writing={writing}
        draft={waiting.here}
        onWriteHere={props.onWriteHere}
        onWritten={props.onWritten}
        onDone={props.onDone}
      />
    </Explanation>
  );
}
