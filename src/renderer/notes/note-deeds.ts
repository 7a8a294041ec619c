/** What can be done to several notes at once, with a line at the foot that says what was done, or why not. */
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue';
import {
  type Colour,
  isSameContent,
  type Note,
  type NoteContent,
  noteLimits,
  settleContent,
  type Workflow,
} from '../../shared/notes/note';
import { reasonOf } from '../../shared/reason-of';
import { repliesTo } from '../../shared/notes/note-replies';
import { addTags } from '../parts/writing/note-editing-tags';
import { changeNotes, deleteNotes, renameTag, restoreNotes } from '../state/note-actions';
import { dispatch, useReader } from '../state/store';

/** The line at the foot is one line: more places than these are counted and not named. */
const mostNamed = 3;

/** What is done to fewer notes than these is done before it could be said. */
const fewNotes = 200;

export interface NoteDeeds {
  /** True while something is done to many notes. Meanwhile nothing else is begun. */
  readonly isUnderWay: boolean;
  /** Deletes the notes with their replies, as one step to undo. */
  readonly remove: (picked: readonly Note[]) => Promise<void>;
  readonly tag: (picked: readonly Note[], tag: string) => Promise<void>;
  readonly untag: (picked: readonly Note[], tag: string) => Promise<void>;
  readonly label: (picked: readonly Note[], colour: Colour | null) => Promise<void>;
  /** Says of the questions among them that they are resolved, or open again. */
  readonly settle: (picked: readonly Note[], workflow: Workflow) => Promise<void>;
}

/** The deeds; `placesOf` gives the notes' places in words, empty where they have none. A refusal is said, never thrown. */
export function useNoteDeeds(
  notes: readonly Note[],
  placesOf: (notes: readonly Note[]) => string,
): NoteDeeds {
  const intl = useIntl();
  const orSay = useOrSay();
  const [isUnderWay, setUnderWay] = useState(false);
  const isBusy = useRef(false);
  const say = (id: MessageId, values: Readonly<Record<string, string | number>>): string =>
    intl.formatMessage({ id }, values);
  /** Says what is done to many notes, and lets that be seen, before it is begun. */
  const telling = async (
    doing: { readonly id: MessageId; readonly values?: Readonly<Record<string, string>> },
    count: number,
    work: () => Promise<void>,
  ): Promise<void> => {
    if (isBusy.current) return;
    if (count < fewNotes) return orSay(work);
    isBusy.current = true;
    setUnderWay(true);
    dispatch({ kind: 'longStepNamed', text: say(doing.id, { ...doing.values, count }) });
    await nextPicture();
    await orSay(work);
    isBusy.current = false;
    setUnderWay(false);
    dispatch({ kind: 'longStepNamed', text: null });
  };
  /** Only what changes is written and counted. */
  const change = (
    picked: readonly Note[],
    edit: (note: Note) => Partial<NoteContent>,
    {
      doing,
      ...done
    }: {
      readonly doing: MessageId;
      readonly id: MessageId;
      readonly values?: Readonly<Record<string, string>>;
    },
  ): Promise<void> =>
    telling({ ...done, id: doing }, picked.length, async () => {
      const changes = picked.flatMap((note) => {
        const content = settleContent({ ...settleContent(note), ...edit(note) });
        return isSameContent(note, content) ? [] : [{ id: note.id, rev: note.rev, ...content }];
      });
      if (changes.length === 0) {
        const text = say('notes.bulk.none-changed', { count: picked.length });
        return dispatch({ kind: 'toastShown', text, canUndo: false });
      }
      const most = Math.max(...changes.map(({ tags }) => tags.length));
      if (most > noteLimits.tags)
        throw new Error(say('notes.too-many-tags', { limit: noteLimits.tags, count: most }));
      if (changes.some(({ tags }) => tags.some((tag) => tag.length > noteLimits.tagLength)))
        throw new Error(say('notes.tag-too-long', { limit: noteLimits.tagLength }));
      await changeNotes(changes, say(done.id, { ...done.values, count: changes.length }));
    });
  return {
    isUnderWay,
    remove: (picked) =>
      telling({ id: 'notes.doing.delete' }, picked.length, async () => {
        const replies = repliesTo(
          picked.map(({ id }) => id),
          notes,
        );
        const places = picked.length <= mostNamed ? placesOf(picked) : '';
        const said = say(places ? 'notes.deleted.on' : 'notes.deleted', {
          count: picked.length,
          replies: replies.length,
          places,
        });
        await deleteNotes(
          [...picked, ...replies].map(({ id }) => id),
          said,
        );
      }),
    tag: async (picked, text) => {
      const tags = addTags([], text);
      if (tags.length === 0) return;
      await change(picked, (note) => ({ tags: [...addTags(note.tags, text)] }), {
        doing: 'notes.doing.tag',
        id: 'notes.done.tag',
        values: { tag: tags.join(' #') },
      });
    },
    untag: (picked, tag) =>
      change(picked, (note) => ({ tags: note.tags.filter((other) => other !== tag) }), {
        doing: 'notes.doing.untag',
        id: 'notes.done.untag',
        values: { tag },
      }),
    label: (picked, colour) =>
      change(
        picked,
        () => ({ colour }),
        colour === null
          ? { doing: 'notes.doing.unlabel', id: 'notes.done.unlabel' }
          : {
              doing: 'notes.doing.label',
              id: 'notes.done.label',
              values: { label: say(`colour.${colour}`, {}) },
            },
      ),
    settle: (picked, workflow) =>
      change(
        picked.filter(({ motivation }) => motivation === 'questioning'),
        () => ({ workflow }),
        workflow === 'resolved'
          ? { doing: 'notes.doing.resolve', id: 'notes.done.resolve' }
          : { doing: 'notes.doing.reopen', id: 'notes.done.reopen' },
      ),
  };
}

/** Takes notes out of the trash, as one step to undo. A refusal is said, never thrown. */
export function useRestoring(): (notes: readonly Note[]) => Promise<void> {
  const intl = useIntl();
  const orSay = useOrSay();
  return (notes) =>
    orSay(() =>
      restoreNotes(
        notes.map(({ id }) => id),
        (count) => intl.formatMessage({ id: 'notes.done.restore' }, { count }),
      ),
    );
}

/** Calls a tag by another name, as one step to undo; `renamed` is called when it is done. A refusal is said, never thrown. */
export function useRenamingTags(
  briefingId: string,
  renamed: (from: string, to: string) => void,
): (from: string, to: string) => Promise<void> {
  const intl = useIntl();
  const orSay = useOrSay();
  return (from, to) =>
    orSay(async () => {
      const isThere = useReader.getState().written.some(({ tags }) => tags.includes(to));
      await renameTag({ briefingId, from, to }, (count) =>
        intl.formatMessage({ id: isThere ? 'tags.done.joined' : 'tags.done' }, { from, to, count }),
      );
      renamed(from, to);
    });
}

/** Resolves when what was said before has been drawn. */
function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

function useOrSay(): (work: () => Promise<void>) => Promise<void> {
  const intl = useIntl();
  return async (work) => {
    try {
      await work();
    } catch (error) {
      const text = intl.formatMessage({ id: 'notes.not-done' }, { reason: reasonOf(error) });
      dispatch({ kind: 'toastShown', text, canUndo: false });
    }
  };
}
