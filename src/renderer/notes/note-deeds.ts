/** What can be done to several notes at once, with a line at the foot that says what was done, or why not. */
import { useIntl } from 'react-intl';
import { type Colour, type Note, type NoteContent, settleContent } from '../../shared/note';
import { addTags } from '../parts/note-editing-tags';
import { changeNotes, deleteNotes } from '../state/note-actions';
import { dispatch } from '../state/store';
import { repliesOf } from './note-list';
import { reasonOf } from '../../shared/reason-of';

/** The line at the foot is one line: more places than these are counted and not named. */
const mostNamed = 3;

export interface NoteDeeds {
  /** Deletes the notes with their replies, as one step to undo. */
  readonly remove: (picked: readonly Note[]) => Promise<void>;
  readonly tag: (picked: readonly Note[], tag: string) => Promise<void>;
  readonly label: (picked: readonly Note[], colour: Colour | null) => Promise<void>;
}

/** The deeds; `placesOf` gives the notes' places in words, empty where they have none. A refusal is said, never thrown. */
export function useNoteDeeds(
  notes: readonly Note[],
  placesOf: (notes: readonly Note[]) => string,
): NoteDeeds {
  const intl = useIntl();
  const orSay = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const reason = reasonOf(error);
      dispatch({
        kind: 'toastShown',
        text: intl.formatMessage({ id: 'notes.not-done' }, { reason }),
        canUndo: false,
      });
    }
  };
  const change = (picked: readonly Note[], edit: (note: Note) => Partial<NoteContent>): Promise<void> =>
    orSay(async () => {
      const changes = picked.map((note) => {
        const { id, rev } = note;
        return { id, rev, ...settleContent(note), ...edit(note) };
      });
      await changeNotes(changes, intl.formatMessage({ id: 'notes.changed' }, { count: picked.length }));
    });
  return {
    remove: (picked) =>
      orSay(async () => {
        const replies = repliesOf(
          picked.map(({ id }) => id),
          notes,
        );
        const places = picked.length <= mostNamed ? placesOf(picked) : '';
        const said = intl.formatMessage(
          { id: places ? 'notes.deleted.on' : 'notes.deleted' },
          { count: picked.length, replies: replies.length, places },
        );
        await deleteNotes(
          [...picked, ...replies].map(({ id }) => id),
          said,
        );
      }),
    tag: (picked, tag) => change(picked, (note) => ({ tags: [...addTags(note.tags, tag)] })),
    label: (picked, colour) => change(picked, () => ({ colour })),
  };
}
