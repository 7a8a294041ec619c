import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { shownWords } from '../../shared/notes/shown-passage';
import {
  type Colour,
  emptyContent,
  type NewNote,
  type Note,
  type NoteId,
  targetKey,
} from '../../shared/notes/note';
import { type Passage, stretchesOfPassage } from '../../shared/notes/passage';
import { sentencesUnder, sentenceTarget } from '../../shared/notes/text-place';
import { lectern } from '../lectern';
import { changeOneThing, createNote, deleteNotes } from '../state/note-actions';
import type { OpenBriefing } from '../state/open-briefing';
import { useReader } from '../state/store';
import { lastColour, targetOf } from './note-targets';
import type { Subject } from './panel/reading-subject';
import { reasonOf } from '../../shared/reason-of';

interface MarksContext {
  readonly open: OpenBriefing;
  readonly subject: Subject | null;
  readonly passage: Passage | null;
  readonly announce: (words: string) => void;
  /** The passage is dealt with. */
  readonly done: () => void;
}

export interface Marks {
  /** Marks the passage, else the chosen statement, in the colour or in the one used last. Doing it again takes it away. */
  readonly highlight: (colour?: Colour) => Promise<void>;
  /** Bookmarks the passage, else the chosen sentence. Doing it again takes it away. */
  readonly bookmark: () => Promise<void>;
  /** Copies the passage with its briefing, edition and sentence. */
  readonly copy: () => Promise<void>;
  /** The mark that was made last, while what was chosen then still is: a tag or words are for it, and another label changes its own. */
  readonly made: () => Note | null;
  /** It has words now; what comes next is another note. */
  readonly letGo: () => void;
  /** Why the last mark could not be kept, or null. */
  readonly failure: string | null;
}

/** The marks made without writing a word. What could not be kept is said, and the selection stays to try again. */
export function useMarks({ open, subject, passage, announce, done }: MarksContext): Marks {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const [failure, setFailure] = useState<string | null>(null);
  const last = useRef<{ readonly id: NoteId; readonly at: string } | null>(null);
  const here = `${subject?.sentence.id} ${subject?.statement?.id}`;

  const keep = async (
    mark: Pick<NewNote, 'target' | 'motivation' | 'colour'>,
    said: string,
  ): Promise<void> => {
    try {
      const same = useReader.getState().notes.find((note) => isBareMark(note, mark));
      if (same) {
        await deleteNotes([same.id], intl.formatMessage({ id: 'read.mark.gone' }));
      } else {
        const writtenOn = { briefingId: briefing.id, seenIn: briefing.editionHash };
        const { id } = await createNote({ ...writtenOn, ...emptyContent, ...mark });
        last.current = { id, at: here };
        announce(said);
      }
      setFailure(null);
      done();
    } catch (error) {
      setFailure(reasonOf(error));
    }
  };

  const made = (): Note | null => {
    const { id, at } = last.current ?? {};
    return at === here ? (useReader.getState().notes.find((note) => note.id === id) ?? null) : null;
  };

  const relabel = async (mark: Note, colour: Colour, said: string): Promise<void> => {
    try {
      await changeOneThing(mark, () => ({ colour }), said);
      setFailure(null);
    } catch (error) {
      setFailure(reasonOf(error));
    }
  };

  return {
    failure,
    made,
    letGo: () => {
      last.current = null;
    },
    highlight: async (wanted) => {
      const mark = passage ? null : made();
      const target = targetOf(subject, passage, lookup);
      if (target.kind === 'article') return;
      const colour = wanted ?? lastColour(useReader.getState().notes);
      const label = intl.formatMessage({ id: `colour.${colour}` });
      const said = intl.formatMessage({ id: 'read.mark.highlighted' }, { label });
      if (mark?.motivation !== 'highlighting')
        await keep({ target, motivation: 'highlighting', colour }, said);
      else if (wanted && wanted !== mark.colour) await relabel(mark, wanted, said);
      else if (isBareMark(mark, mark)) await keep(mark, said);
    },
    bookmark: async () => {
      if (!passage && !subject) return;
      const target = passage
        ? targetOf(subject, passage, lookup)
        : subject && sentenceTarget(subject.sentence, lookup);
      if (!target) return;
      const said = intl.formatMessage({ id: 'read.mark.bookmarked' });
      await keep({ target, motivation: 'bookmarking', colour: null }, said);
    },
    copy: async () => {
      if (!passage) return;
      const touched = sentencesUnder(stretchesOfPassage(passage, lookup.blocks), lookup);
      await lectern.copyText(
        intl.formatMessage(
          { id: 'read.copied' },
          {
            quote: shownWords(passage, lookup.blocks),
            title: briefing.title.text,
            edition: briefing.edition,
            sentences: touched.length,
            first: touched[0]?.number ?? 0,
            last: touched.at(-1)?.number ?? 0,
          },
        ),
      );
      announce(intl.formatMessage({ id: 'read.mark.copied' }));
      done();
    },
  };
}

function isBareMark(note: Note, mark: Pick<NewNote, 'target' | 'motivation' | 'colour'>): boolean {
  return (
    note.motivation === mark.motivation &&
    note.colour === mark.colour &&
    note.body === '' &&
    note.tags.length === 0 &&
    targetKey(note.target) === targetKey(mark.target)
  );
}
