import { useState } from 'react';
import type { Draft, Note, Target } from '../../../shared/notes/note';

/** A note being written in place, on one of the things that a view shows. */
export interface TargetWritten {
  readonly target: Target;
  /** The note it was opened on, or has become since. */
  readonly note: Note | null;
  readonly draft: Draft | null;
}

export interface TargetWriting {
  readonly written: TargetWritten | null;
  /** Opens the editor on the target; one that is open elsewhere ends, saved. */
  readonly write: (target: Target, note?: Note | null, draft?: Draft | null) => void;
  /** The words are a note now, and go on being written in it. */
  readonly onWritten: (note: Note) => void;
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
    write: (target, note = null, draft = null) => setWritten({ target, note, draft }),
    onWritten: (note) => setWritten((now) => (now ? { ...now, note } : now)),
    stop: (target) => {
      setWritten(null);
      onStopped(target);
    },
    drop: () => setWritten(null),
  };
}

/** The note that the editor writes, as it is now; as it last was, where it is not there any more. */
export function noteBeingWritten({ note }: TargetWritten, onTarget: readonly Note[]): Note | null {
  return note && (onTarget.find(({ id }) => id === note.id) ?? note);
}
