/** Every kind of step, taken in a store that is closed and opened again, as the menu and the line at the foot call it. */
import { join } from 'node:path';
import type { DatabaseSync } from '../../../src/main/store/engine';
import { expect, onTestFinished, test } from 'vitest';
import { nameSteps, redoNotes, undoNotes } from '../../../src/main/notes/note-history';
import { deleteNotes, renameTag, restoreNotes, reviewNotes } from '../../../src/main/notes/note-states';
import { changeNotes } from '../../../src/main/notes/notes';
import { putElsewhere } from '../../../src/main/notes/move-notes';
import { keepGrade, keepTick } from '../../../src/main/notes/reader-marks';
import { restoreVersion } from '../../../src/main/notes/restore-version';
import { say } from '../../../src/main/say';
import { openDatabase } from '../../../src/main/store/database';
import { sayStep } from '../../../src/main/window/say-step';
import { emptyGrade } from '../../../src/shared/notes/grade';
import { type Note, type NoteContent, settleContent } from '../../../src/shared/notes/note';
import { type MoveDeed, stepDeeds } from '../../../src/shared/notes/note-step';
import { openBundledBriefing } from '../bundled-briefing';
import { importNotes } from '../import/import-notes';
import { briefingId, writeNote } from '../notes/written-notes';
import { temporaryFolder } from '../temporary-folder';

const briefing = await openBundledBriefing();
const atMs = 1_790_000_000_000;

type Doing = (database: DatabaseSync, notes: readonly Note[]) => unknown;
type Row = readonly [does: string, count: number, doing: Doing, menu: string, undone: string, redone: string];

const found = (notes: readonly Note[]) => notes.map(({ id }) => ({ id, finding: 'f'.repeat(64) }));
const ids = (notes: readonly Note[]) => notes.map(({ id }) => id);
const change =
  (content: Partial<NoteContent>): Doing =>
  (database, notes) =>
    changeNotes(
      database,
      notes.map((note) => ({ id: note.id, rev: note.rev, ...settleContent(note), ...content })),
      atMs,
    );
/** The step before is of the same notes, and made so that this one changes something. */
const from =
  (before: Partial<NoteContent>, content: Partial<NoteContent>): Doing =>
  (database, notes) =>
    change(content)(database, change(before)(database, notes) as readonly Note[]);
const put =
  (deed: MoveDeed): Doing =>
  (database, notes) =>
    putElsewhere(
      database,
      briefing,
      notes.map(({ id, rev }) => ({ id, rev, target: { kind: 'block', blockId: 'B2' } })),
      { deed, atMs },
    );
const take =
  (table: string): Doing =>
  (database) =>
    importNotes(database, new TextEncoder().encode(table), { briefing, file: 'a.csv', atMs });
const link = { role: 'see-also', target: { kind: 'article' } } as const;

/** What is done, to how many notes; `Undo` and `Redo` before the words of the menu; what is said when it was done. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  question: [
    [
      'a question',
      0,
      (database) => writeNote(database, { motivation: 'questioning' }),
      'new question',
      'New question taken back',
      'Question written again',
    ],
  ],
  reply: [
    [
      'a reply',
      0,
      (database) => writeNote(database, { motivation: 'replying' }),
      'new reply',
      'New reply taken back',
      'Reply written again',
    ],
  ],
  create: [
    ['a note', 0, (database) => writeNote(database), 'new note', 'New note taken back', 'Note written again'],
  ],
  highlight: [
    [
      'a highlight',
      0,
      (database) => writeNote(database, { motivation: 'highlighting', body: '', colour: 'sky' }),
      'highlight',
      'Highlight taken back',
      'Highlighted again',
    ],
  ],
  bookmark: [
    [
      'a bookmark',
      0,
      (database) => writeNote(database, { motivation: 'bookmarking', body: '' }),
      'bookmark',
      'Bookmark taken back',
      'Bookmarked again',
    ],
  ],
  change: [
    [
      'other words',
      1,
      change({ body: 'x' }),
      'change of note',
      'Change of note taken back',
      'Change of note done again',
    ],
    [
      'tag and label',
      2,
      change({ tags: ['x'], colour: 'sky' }),
      'change of 2 notes',
      'Change of 2 notes taken back',
      'Change of 2 notes done again',
    ],
  ],
  delete: [
    [
      'a deletion',
      1,
      (database, notes) => deleteNotes(database, ids(notes), atMs),
      'deletion',
      'What was deleted is back',
      'Deleted again',
    ],
    [
      'deletions',
      2,
      (database, notes) => deleteNotes(database, ids(notes), atMs),
      'deletion of 2 notes',
      'The 2 notes that were deleted are back',
      '2 notes deleted again',
    ],
  ],
  restore: [1, 2].map((count): Row => [
    `${count} out of the trash`,
    count,
    (database, notes) => {
      deleteNotes(database, ids(notes), atMs);
      restoreNotes(database, ids(notes), atMs);
    },
    ...(count === 1
      ? (['restoring the note', 'What was restored is back in the trash', 'Restored again'] as const)
      : ([
          'restoring 2 notes',
          'The 2 notes that were restored are back in the trash',
          '2 notes restored again',
        ] as const)),
  ]),
  label: [
    [
      'a label',
      1,
      change({ colour: 'sky' }),
      'labelling of note',
      'Note has its old label again',
      'Label of note changed again',
    ],
    [
      'labels',
      3,
      change({ colour: 'sky' }),
      'labelling of 3 notes',
      '3 notes have their old labels again',
      'Label of 3 notes changed again',
    ],
  ],
  tag: [
    [
      'a tag',
      1,
      change({ tags: ['x'] }),
      'tagging of note',
      'Tagging of note taken back',
      'Note tagged again',
    ],
    [
      'tags',
      2,
      change({ tags: ['x'] }),
      'tagging of 2 notes',
      'Tagging of 2 notes taken back',
      '2 notes tagged again',
    ],
  ],
  untag: [
    [
      'a tag less',
      1,
      from({ tags: ['x'] }, { tags: [] }),
      'taking the tag off the note',
      'Note has its tag again',
      'Tag taken off the note again',
    ],
    [
      'tags less',
      2,
      from({ tags: ['x'] }, { tags: [] }),
      'taking the tag off 2 notes',
      '2 notes have their tag again',
      'Tag taken off 2 notes again',
    ],
  ],
  retag: [1, 2].map((count): Row => [
    `another name for the tag of ${count}`,
    count,
    (database, notes) => {
      change({ tags: ['x'] })(database, notes);
      renameTag(database, { briefingId, from: 'x', to: 'y' }, atMs);
    },
    ...(count === 1
      ? (['renaming the tag', 'Tag has its old name again', 'Tag renamed again'] as const)
      : ([
          'renaming the tag on 2 notes',
          'Tag has its old name again on 2 notes',
          'Tag renamed again on 2 notes',
        ] as const)),
  ]),
  move: [
    ['another place', 1, put('move'), 'move of note', 'Note is back in its old place', 'Moved again'],
    [
      'other places',
      2,
      put('move'),
      'move of 2 notes',
      '2 notes are back in their old places',
      '2 notes moved again',
    ],
  ],
  accept: [
    [
      'the new place',
      1,
      put('accept'),
      'accepting the new place',
      'Note is back in its old place',
      'New place accepted again',
    ],
    [
      'new places',
      2,
      put('accept'),
      'accepting the new places of 2 notes',
      '2 notes are back in their old places',
      'New places of 2 notes accepted again',
    ],
  ],
  'accept-words': [
    [
      'the new words',
      1,
      put('accept-words'),
      'accepting the new words',
      'Note is back on its old words',
      'New words accepted again',
    ],
    [
      'new words',
      2,
      put('accept-words'),
      'accepting the new words of 2 notes',
      '2 notes are back on their old words',
      'New words of 2 notes accepted again',
    ],
  ],
  review: [
    [
      'keeping it',
      1,
      (database, notes) => reviewNotes(database, found(notes), atMs),
      'decision to leave note',
      'Decision taken back',
      'Left again',
    ],
    [
      'keeping them',
      2,
      (database, notes) => reviewNotes(database, found(notes), atMs),
      'decision to leave 2 notes',
      'Decision taken back',
      'Left again',
    ],
  ],
  resolve: [
    [
      'an answer',
      1,
      from({ motivation: 'questioning' }, { motivation: 'questioning', workflow: 'resolved' }),
      'resolving question',
      'Question is open again',
      'Question resolved again',
    ],
    [
      'answers',
      2,
      from({ motivation: 'questioning' }, { motivation: 'questioning', workflow: 'resolved' }),
      'resolving 2 questions',
      '2 questions are open again',
      '2 questions resolved again',
    ],
  ],
  reopen: [
    [
      'a question opened',
      1,
      from(
        { motivation: 'questioning', workflow: 'resolved' },
        { motivation: 'questioning', workflow: 'open' },
      ),
      'reopening question',
      'Question is resolved again',
      'Question opened again',
    ],
    [
      'questions opened',
      2,
      from(
        { motivation: 'questioning', workflow: 'resolved' },
        { motivation: 'questioning', workflow: 'open' },
      ),
      'reopening 2 questions',
      '2 questions are resolved again',
      '2 questions opened again',
    ],
  ],
  link: [['a link', 1, change({ links: [link] }), 'link', 'Link taken back', 'Linked again']],
  unlink: [
    [
      'a link less',
      1,
      from({ links: [link] }, { links: [] }),
      'removing the link',
      'The link is back',
      'Link removed again',
    ],
  ],
  'join-tags': [
    [
      'a tag that is called as another',
      2,
      (database, [one, other]) => {
        if (one) change({ tags: ['x'] })(database, [one]);
        if (other) change({ tags: ['y'] })(database, [other]);
        renameTag(database, { briefingId, from: 'x', to: 'y' }, atMs);
      },
      'making two tags one',
      'The two tags are two again',
      'The two tags made one again',
    ],
  ],
  restate: [
    [
      'an earlier label',
      1,
      (database, notes) => {
        const [changed] = change({ colour: 'rose' })(database, notes) as readonly Note[];
        if (changed) restoreVersion(database, { id: changed.id, rev: changed.rev, version: 1 }, atMs);
      },
      'restoring the earlier state',
      'The state before is back',
      'Earlier state restored again',
    ],
  ],
  reword: [
    [
      'an earlier wording',
      1,
      (database, notes) => {
        const [changed] = change({ body: 'x' })(database, notes) as readonly Note[];
        if (changed) restoreVersion(database, { id: changed.id, rev: changed.rev, version: 1 }, atMs);
      },
      'restoring the wording',
      'The wording before is back',
      'Earlier wording restored again',
    ],
  ],
  import: [
    [
      'a note of a file',
      0,
      take('Highlight,Note\nlegally binding,How?\n'),
      'importing 1 note',
      'Import taken back',
      'Imported again',
    ],
    [
      'notes of a file',
      0,
      take('Highlight,Note\nlegally binding,How?\nlegally binding,Why?\n'),
      'importing 2 notes',
      'Import taken back',
      'Imported again',
    ],
  ],
  grade: [
    [
      'a grade',
      0,
      (database) => keepGrade(database, briefing, { ...emptyGrade('a-S20-1'), source: 'A' }, atMs),
      'grade',
      'Grade taken back',
      'Graded again',
    ],
  ],
  tick: [
    [
      'a tick',
      0,
      (database) => keepTick(database, briefing, { gapId: 'gap-timing', ticked: true }, atMs),
      'tick',
      'Tick taken back',
      'Ticked again',
    ],
  ],
};

test.each(Object.entries(rows).flatMap(([kind, each]) => each.map((row) => [...row, kind] as const)))(
  '%s is called so before and after it is undone, also after a restart',
  (_, count, doing, menu, undone, redone, kind) => {
    const file = join(temporaryFolder(), 'notes.db');
    const first = openDatabase(file);
    doing(
      first,
      Array.from({ length: count }, () => writeNote(first)),
    );
    first.close();
    const database = openDatabase(file);
    onTestFinished(() => database.close());
    const labels = () => {
      const { undo, redo } = nameSteps(database, briefingId);
      return { undo: sayStep('undo', undo), redo: sayStep('redo', redo) };
    };
    const said = (direction: 'undo' | 'redo', step: ReturnType<typeof undoNotes>) => {
      expect(step?.action).toBe(kind);
      return step && say(`app.${direction}.${step.action}`, { count: step.notes.length });
    };
    expect(labels()).toEqual({ undo: `Undo ${menu}`, redo: 'Redo' });
    expect(said('undo', undoNotes(database, briefingId, atMs))).toBe(undone);
    expect(labels().redo).toBe(`Redo ${menu}`);
    expect(said('redo', redoNotes(database, briefingId, atMs))).toBe(redone);
    expect(labels()).toEqual({ undo: `Undo ${menu}`, redo: 'Redo' });
  },
);

test('there is no kind of step of which this says nothing', () => {
  expect(Object.keys(rows).toSorted()).toEqual(
    ['create', 'change', 'delete', 'grade', 'tick', ...stepDeeds].toSorted(),
  );
});
