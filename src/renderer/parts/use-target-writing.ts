import { useState } from 'react';
import type { Draft, Note, NoteId, Target } from '../../shared/note';
import { useReader } from '../state/store';

/** A note being written in place, on one of the things that a view shows. */
export interface TargetWritten {
  readonly target: Target;
  readonly note: Note | null;
  readonly draft: Draft | null;
  /** The notes there were when the writing began: one more on the target is the one being written. */
  readonly known: ReadonlySet<NoteId>;
}

export interface TargetWriting {
  readonly written: TargetWritten | null;
  /** Opens the editor on the target; one that is open elsewhere ends, saved. */
  readonly write: (target: Target, note?: Note | null, draft?: Draft | null) => void;
  /** The reader is done with this target: its editor goes and the focus has to go somewhere. */
  readonly stop: (target: Target) => void;
  /** The editor goes because what it stands on went out of sight; the focus is elsewhere already. */
  readonly drop: () => void;
}

/** The one note that is written in a view that shows many things to write on. */
export function useTargetWriting(onStopped: (target: Target) => void): TargetWriting {
  const [written, setWritten] = useState<TargetWritten | null>(null);
  return {
    written,
    write: (target, note = null, draft = null) => {
      const known = new Set(useReader.getState().notes.map(({ id }) => id));
      setWritten({ target, note, draft, known });
    },
    stop: (target) => {
      setWritten(null);
      onStopped(target);
    },
    drop: () => setWritten(null),
  };
}

/** The note that the editor writes: the one it was opened on, else the one that has come to the target since. */
export function noteBeingWritten({ note, known }: TargetWritten, onTarget: readonly Note[]): Note | null {
  if (note) return onTarget.find(({ id }) => id === note.id) ?? note;
  return onTarget.find(({ id }) => !known.has(id)) ?? null;
}
