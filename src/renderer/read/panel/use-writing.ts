import { useState } from 'react';
import type { Lookup } from '../../../shared/briefing/lookup';
import { type Draft, emptyContent, type Note, type Target } from '../../../shared/notes/note';
import { change } from '../../state/run-command';
import { useReader } from '../../state/store';
import { sentenceOf } from '../note-targets';
import type { Subject } from './reading-subject';

/** A note being written in the panel. */
export interface Writing {
  readonly target: Target;
  /** The note it was opened on, or has become since. */
  readonly note: Note | null;
  readonly draft: Draft | null;
  /** What was chosen then; null is the article as a whole. */
  readonly sentence: string | null;
  readonly focus: EditorFocus;
}

/** What of the editor takes the keyboard when it opens. */
export type EditorFocus = 'words' | 'tags' | 'none';

interface WritingActions {
  readonly writing: Writing | null;
  readonly write: (target: Target, note?: Note | null, opening?: Opening) => void;
  /** The words are a note now, and go on being written in it. */
  readonly onWritten: (note: Note) => void;
  readonly stopWriting: () => void;
}

interface Opening {
  readonly draft?: Draft | null;
  readonly focus?: EditorFocus;
}

interface WritingContext {
  readonly lookup: Lookup;
  readonly subject: Subject | null;
  readonly focusSentence: () => void;
}

/** The note being written in the panel. It belongs to what was chosen; choosing something else ends it, saved. */
export function useWriting({ lookup, subject, focusSentence }: WritingContext): WritingActions {
  const [writing, setWriting] = useState<Writing | null>(null);
  const here = subject?.sentence.id ?? null;
  const isElsewhere = writing !== null && writing.sentence !== here;
  if (isElsewhere) setWriting(null);
  return {
    writing: isElsewhere ? null : writing,
    write: (target, note = null, { draft = null, focus = 'words' } = {}) => {
      const { settings } = useReader.getState();
      if (!settings.showPanel) void change({ showPanel: true });
      // A tension lies in several sentences: it is written on from the one that is chosen.
      const isOnTension = target.kind === 'tension';
      const sentence =
        target.kind === 'article' ? null : ((isOnTension ? here : sentenceOf(target, lookup)) ?? here);
      setWriting({ target, note, draft, sentence, focus });
    },
    onWritten: (note) => setWriting((now) => (now ? { ...now, note } : now)),
    stopWriting: () => {
      setWriting(null);
      focusSentence();
    },
  };
}

/** A note that asks, with nothing written yet. */
export function emptyQuestion(briefingId: string, target: Target): Draft {
  return { briefingId, target, noteId: null, ...emptyContent, motivation: 'questioning', workflow: 'open' };
}
