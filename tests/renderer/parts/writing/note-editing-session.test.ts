import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  type Draft,
  type Note,
  type NoteContent,
  type NoteId,
  targetKey,
} from '../../../../src/shared/notes/note';
import { contentOf, isUnkept, startEditing } from '../../../../src/renderer/parts/writing/note-editing';
import {
  type NoteDisk,
  openSession,
  retryDelayMs,
} from '../../../../src/renderer/parts/writing/note-editing-session';
import { writtenNote } from '../../written-note';

const briefingId = 'two-guarantees';
const target = { kind: 'article' } as const;

describe('a session', () => {
  test('saves a new note, drops its draft, and answers the note the disk holds', async () => {
    const disk = diskInMemory();
    const session = openSession({ briefingId }, startEditing(target, null, null), disk);
    session.send({ kind: 'bodyTyped', body: 'From what strength?' });
    await session.keep();
    expect([...disk.drafts.values()].map((draft) => draft.body)).toEqual(['From what strength?']);
    const saved = await session.save();
    expect(disk.notes.get(saved?.id as NoteId)?.body).toBe('From what strength?');
    expect(disk.drafts.size).toBe(0);
    expect(session.read().saving.kind).toBe('at-rest');
  });

  test('takes back its unsaved changes one by one, the last first, and does them again; of a saved one none', async () => {
    const disk = diskInMemory();
    const session = openSession({ briefingId }, startEditing(target, null, null), disk);
    const { draftUndo } = session;
    const now = () => {
      const { body, colour, tags } = contentOf(session.read());
      return [body, colour, tags.join()];
    };
    expect(draftUndo.next('undo')).toBeNull();
    session.send({ kind: 'bodyTyped', body: 'W' });
    session.send({ kind: 'bodyTyped', body: 'Why' });
    session.send({ kind: 'labelChosen', colour: 'sky' });
    session.send({ kind: 'tagTyped', text: 'law' });
    session.send({ kind: 'tagEnded' });
    session.send({ kind: 'labelChosen', colour: 'rose' });
    const states = [now()];
    const parts: unknown[] = [];
    for (let part = draftUndo.next('undo'); part !== null; part = draftUndo.next('undo')) {
      parts.push(part);
      draftUndo.take('undo');
      states.push(now());
    }
    expect(parts).toEqual(['label', 'tags', 'label', 'words']);
    expect(states).toEqual([
      ['Why', 'rose', 'law'],
      ['Why', 'sky', 'law'],
      ['Why', 'sky', ''],
      ['Why', null, ''],
      ['', null, ''],
    ]);
    for (const state of states.toReversed().slice(1)) {
      draftUndo.take('redo');
      expect(now()).toEqual(state);
    }
    expect(draftUndo.next('redo')).toBeNull();
    await session.save();
    expect([draftUndo.next('undo'), draftUndo.next('redo')]).toEqual([null, null]);
    session.send({ kind: 'labelChosen', colour: 'sage' });
    expect(draftUndo.next('undo')).toBe('label');
    draftUndo.take('undo');
    expect(now()).toEqual(['Why', 'rose', 'law']);
  });

  test('words that the field itself took back are no change', () => {
    const session = openSession({ briefingId }, startEditing(target, null, null), diskInMemory());
    session.send({ kind: 'labelChosen', colour: 'sky' });
    session.send({ kind: 'bodyTyped', body: 'Why' });
    session.send({ kind: 'bodyTyped', body: '' });
    expect(session.draftUndo.next('undo')).toBe('label');
  });

  test('keeps a draft soon after typing without being asked', async () => {
    const disk = diskInMemory();
    const session = openSession({ briefingId }, startEditing(target, null, null), disk);
    session.send({ kind: 'bodyTyped', body: 'half a thou' });
    await vi.waitFor(() =>
      expect([...disk.drafts.values()].map((draft) => draft.body)).toEqual(['half a thou']),
    );
    await vi.waitFor(() => expect(isUnkept(session.read())).toBe(false));
  });

  test('that cannot save keeps the words, says why, and saves them when the disk can again', async () => {
    const disk = diskInMemory();
    const session = openSession({ briefingId }, startEditing(target, null, null), disk);
    session.send({ kind: 'bodyTyped', body: 'Which ceasefire?' });
    disk.broken = 'The disk is full';
    expect(await session.save()).toBeNull();
    expect(session.read().saving).toEqual({ kind: 'failed', reason: 'The disk is full.' });
    session.send({ kind: 'bodyTyped', body: 'Which ceasefire? None is reported.' });
    expect(session.read().saving.kind).toBe('failed');
    disk.broken = null;
    expect((await session.save())?.body).toBe('Which ceasefire? None is reported.');
    expect(session.read().saving.kind).toBe('at-rest');
  });

  test('on a note that was changed elsewhere overwrites nothing until the reader chooses', async () => {
    const disk = diskInMemory();
    const note = disk.put({ body: 'first' });
    const session = openSession({ briefingId }, startEditing(target, note, null), disk);
    session.send({ kind: 'bodyTyped', body: 'mine' });
    disk.put({ ...note, body: 'theirs', rev: 2 });
    expect(await session.save()).toBeNull();
    expect(disk.notes.get(note.id)?.body).toBe('theirs');
    expect(session.read().saving).toMatchObject({ kind: 'stale', theirs: { body: 'theirs' } });
    expect(await session.save()).toBeNull();
    expect((await session.keepMine())?.body).toBe('mine');
    expect(disk.notes.get(note.id)).toMatchObject({ body: 'mine', rev: 3 });
  });

  test('on a note that was deleted elsewhere saves the words as a new note', async () => {
    const disk = diskInMemory();
    const note = disk.put({ body: 'first' });
    const session = openSession({ briefingId }, startEditing(target, note, null), disk);
    session.send({ kind: 'bodyTyped', body: 'mine' });
    disk.trash(note);
    expect(await session.save()).toBeNull();
    expect(session.read().saving.kind).toBe('gone');
    const saved = await session.keepMine();
    expect(saved).toMatchObject({ body: 'mine', rev: 1 });
    expect(saved?.id).not.toBe(note.id);
    expect(disk.drafts.size).toBe(0);
  });

  test.each(['the editor that was open', 'the draft, after a restart'])(
    'on a note that was deleted elsewhere restores it with the words, from %s',
    async (from) => {
      const disk = diskInMemory();
      const note = disk.put({ body: 'first', tags: ['legal'] });
      let session = openSession({ briefingId }, startEditing(target, note, null), disk);
      session.send({ kind: 'bodyTyped', body: 'first, and precious' });
      disk.trash(note);
      session.send({ kind: 'goneFound', noteId: note.id });
      await session.keep();
      const [draft] = disk.drafts.values();
      expect(draft).toMatchObject({ noteId: note.id, body: 'first, and precious' });
      if (from.startsWith('the draft'))
        session = openSession({ briefingId }, startEditing(target, null, draft ?? null), disk);
      expect(session.read()).toMatchObject({ saving: { kind: 'gone' }, writing: { body: draft?.body } });

      disk.broken = 'The disk is full';
      expect(await session.restore()).toBeNull();
      expect(session.read().saving).toMatchObject({ kind: 'gone', reason: 'The disk is full.' });
      disk.broken = null;
      expect(await session.restore()).toMatchObject({ id: note.id, body: 'first, and precious' });
      expect(disk.notes.get(note.id)).toMatchObject({ body: 'first, and precious', tags: ['legal'] });
      expect(disk.drafts.size).toBe(0);
      expect(session.read().saving.kind).toBe('at-rest');
    },
  );

  test('on a note that another window deleted and restored goes on; one that came back changed is asked about', () => {
    const note = writtenNote({ body: 'first' });
    const gone = () => {
      const session = openSession({ briefingId }, startEditing(target, note, null), diskInMemory());
      session.send({ kind: 'bodyTyped', body: 'mine' });
      session.send({ kind: 'goneFound', noteId: note.id });
      return session;
    };
    const restored = gone();
    restored.send({ kind: 'noteSeen', note: { ...note, rev: 3 } });
    expect(restored.read()).toMatchObject({ saving: { kind: 'at-rest' }, writing: { body: 'mine' } });
    const changed = gone();
    changed.send({ kind: 'noteSeen', note: { ...note, rev: 4, body: 'theirs' } });
    expect(changed.read()).toMatchObject({
      saving: { kind: 'stale', theirs: { body: 'theirs' } },
      writing: { body: 'mine' },
    });
  });

  test('discarded leaves neither draft nor change', async () => {
    const disk = diskInMemory();
    const note = disk.put({ body: 'first' });
    const session = openSession({ briefingId }, startEditing(target, note, null), disk);
    session.send({ kind: 'bodyTyped', body: 'second' });
    await session.keep();
    await session.discard();
    expect(disk.drafts.size).toBe(0);
    expect([session.read().writing.body, disk.notes.get(note.id)?.body]).toEqual(['first', 'first']);
  });

  test('that only brought a draft back is not touched, and is once the reader writes', () => {
    const draft: Draft = {
      ...contentOf(startEditing(target, writtenNote({ body: 'half' }), null)),
      briefingId,
      target,
      noteId: null,
    };
    const session = openSession({ briefingId }, startEditing(target, null, draft), diskInMemory());
    expect(session.isTouched()).toBe(false);
    session.send({ kind: 'bodyTyped', body: 'half a thought' });
    expect(session.isTouched()).toBe(true);
  });

  test('refuses words over the limit without asking the disk, and keeps them on screen', async () => {
    const disk = diskInMemory();
    const session = openSession({ briefingId }, startEditing(target, null, null), disk);
    const long = 'я'.repeat(100_001);
    session.send({ kind: 'bodyTyped', body: long });
    expect(await session.save()).toBeNull();
    expect(disk.asked).toBe(0);
    expect(session.read().writing.body).toBe(long);
  });

  test('never has a character that is neither on screen nor on disk, whatever fails and when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step(), { maxLength: 25 }), fc.scheduler(), async (steps, scheduler) => {
        const disk = diskInMemory(async () => scheduler.schedule(Promise.resolve()));
        const session = openSession({ briefingId }, startEditing(target, null, null), disk);
        const under: Promise<unknown>[] = [];
        let typed = '';
        for (const { kind, text, broken } of steps) {
          disk.broken = broken ? 'The disk is full.' : null;
          if (kind === 'type') {
            typed += text;
            session.send({ kind: 'bodyTyped', body: typed });
          } else under.push(kind === 'save' ? session.save() : session.keep());
          expect(session.read().writing.body).toBe(typed);
        }
        disk.broken = null;
        await scheduler.waitFor(Promise.all(under));
        await scheduler.waitFor(session.save());
        const bodies = [...disk.notes.values()].map((note) => note.body);
        expect(bodies).toEqual(/\S/u.test(typed) ? [typed] : bodies);
        expect(bodies.length).toBeLessThanOrEqual(1);
        expect(contentOf(session.read()).body).toBe(typed);
      }),
      { numRuns: 100 },
    );
  });
});

function step() {
  return fc.record({
    kind: fc.constantFrom('type', 'type', 'save', 'keep'),
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
    broken: fc.boolean(),
  });
}

/** The rules of the disk without a disk: revisions, drafts by target and note, and a fault that can be switched on. */
function diskInMemory(wait: () => Promise<void> = async () => undefined) {
  const notes = new Map<NoteId, Note>();
  const drafts = new Map<string, Draft>();
  const trash = new Map<NoteId, Note>();
  const keyOf = (draft: Draft): string => `${targetKey(draft.target)} ${draft.noteId}`;
  const disk = {
    notes,
    drafts,
    broken: null as string | null,
    asked: 0,
    put(fields: Partial<Note>): Note {
      const note = writtenNote(fields);
      notes.set(note.id, note);
      return note;
    },
    trash(note: Note): void {
      notes.delete(note.id);
      trash.set(note.id, note);
    },
    restoreNote: async (id: NoteId) => {
      await turn();
      const note = trash.get(id);
      if (!note) throw new Error('There is no such note.');
      trash.delete(id);
      return disk.put({ ...note, rev: note.rev + 2 });
    },
    keepDraft: async (draft: Draft) => {
      await turn();
      drafts.set(keyOf(draft), draft);
    },
    dropDraft: async (draft: Draft) => {
      await turn();
      drafts.delete(keyOf(draft));
    },
    createNote: async (content: NoteContent) => {
      await turn();
      const { motivation, colour, tags, body } = content;
      return disk.put({ motivation, colour, tags, body });
    },
    changeNote: async ({
      id,
      rev,
      ...content
    }: NoteContent & { readonly id: NoteId; readonly rev: number }) => {
      await turn();
      const note = notes.get(id);
      if (!note) throw new Error('There is no such note.');
      if (note.rev !== rev) throw new Error('stale: the note has changed.');
      return disk.put({ ...note, ...content, rev: rev + 1 });
    },
    findNote: async (id: NoteId) => {
      await turn();
      return notes.get(id) ?? null;
    },
  };
  const turn = async (): Promise<void> => {
    disk.asked += 1;
    const { broken } = disk;
    await wait();
    if (broken !== null) throw new Error(broken);
  };
  return disk satisfies NoteDisk;
}

describe('what the disk refuses', () => {
  /** A disk that is full until it is told otherwise. */
  const fullDisk = () => {
    const disk = diskInMemory();
    const full = { is: true, asked: 0 };
    const unlessFull =
      <Given, Answer>(work: (given: Given) => Promise<Answer>) =>
      (given: Given): Promise<Answer> => {
        full.asked += 1;
        return full.is ? Promise.reject(new Error('The disk is full.')) : work(given);
      };
    return {
      disk: {
        ...disk,
        keepDraft: unlessFull(disk.keepDraft),
        createNote: unlessFull(disk.createNote),
      },
      full,
    };
  };

  test('is saved by itself when the cause is gone, and is not said twice meanwhile', async () => {
    vi.useFakeTimers();
    const { disk, full } = fullDisk();
    const session = openSession({ briefingId }, startEditing(target, null, null), disk);
    session.send({ kind: 'bodyTyped', body: 'Words that stay.' });
    await session.save();
    expect(session.read().saving).toEqual({ kind: 'failed', reason: 'The disk is full.' });
    const told = vi.fn<() => void>();
    session.subscribe(told);
    await vi.advanceTimersByTimeAsync(3 * retryDelayMs);
    expect(told).not.toHaveBeenCalled();
    expect(contentOf(session.read()).body).toBe('Words that stay.');
    full.is = false;
    await vi.advanceTimersByTimeAsync(retryDelayMs);
    expect([...disk.notes.values()].map(({ body }) => body)).toEqual(['Words that stay.']);
    expect(session.read().saving.kind).toBe('at-rest');
    const { asked } = full;
    await vi.advanceTimersByTimeAsync(5 * retryDelayMs);
    expect(full.asked).toBe(asked);
    vi.useRealTimers();
  });

  test('as a note alone, with its draft kept, is saved by itself too', async () => {
    vi.useFakeTimers();
    const disk = diskInMemory();
    const { createNote } = disk;
    let isFull = true;
    const session = openSession({ briefingId }, startEditing(target, null, null), {
      ...disk,
      createNote: (note) => (isFull ? Promise.reject(new Error('The disk is full.')) : createNote(note)),
    });
    session.send({ kind: 'bodyTyped', body: 'A note.' });
    await session.save();
    expect(disk.drafts.size).toBe(1);
    isFull = false;
    await vi.advanceTimersByTimeAsync(retryDelayMs);
    expect([...disk.notes.values()].map(({ body }) => body)).toEqual(['A note.']);
    expect(disk.drafts.size).toBe(0);
    vi.useRealTimers();
  });

  test('is kept as a draft by itself, and the trouble goes; what was dropped comes to nothing', async () => {
    vi.useFakeTimers();
    const { disk, full } = fullDisk();
    const session = openSession({ briefingId }, startEditing(target, null, null), disk);
    session.send({ kind: 'bodyTyped', body: 'A draft.' });
    await session.keep();
    expect(session.read().saving.kind).toBe('failed');
    full.is = false;
    await vi.advanceTimersByTimeAsync(retryDelayMs);
    expect([...disk.drafts.values()].map(({ body }) => body)).toEqual(['A draft.']);
    expect(session.read().saving.kind).toBe('at-rest');

    full.is = true;
    session.send({ kind: 'bodyTyped', body: 'Another.' });
    await session.save();
    await session.discard();
    full.is = false;
    await vi.advanceTimersByTimeAsync(5 * retryDelayMs);
    expect(disk.notes.size).toBe(0);
    vi.useRealTimers();
  });

  test('is not saved by itself once its editor is gone, for its draft may be taken up elsewhere', async () => {
    vi.useFakeTimers();
    const { disk, full } = fullDisk();
    const session = openSession({ briefingId }, startEditing(target, null, null), disk);
    session.send({ kind: 'bodyTyped', body: 'Left.' });
    await session.save();
    session.stopSaving();
    full.is = false;
    await vi.advanceTimersByTimeAsync(5 * retryDelayMs);
    expect(disk.notes.size).toBe(0);
    expect([...disk.drafts.values()].map(({ body }) => body)).toEqual(['Left.']);
    vi.useRealTimers();
  });
});
