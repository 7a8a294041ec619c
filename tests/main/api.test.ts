import { join } from 'node:path';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createAnchorDesk } from '../../src/main/anchoring/anchor-desk';
import { anchorNotes, groundIn } from '../../src/main/anchoring/anchor-notes';
import { readGivenFile } from '../../src/main/import/given-notes';
import { createLongSteps } from '../../src/main/notes/long-steps';
import { createNoteImportCalls } from '../../src/main/import/note-import-calls';
import { createApi, type PackCalls } from '../../src/main/api';
import { createDraftClaims } from '../../src/main/notes/draft-claims';
import { createShelf } from '../../src/main/briefings/briefing-shelf';
import { listEditions } from '../../src/main/anchoring/editions';
import type { LibraryCalls } from '../../src/main/briefings/library-calls';
import { listGrades } from '../../src/main/notes/grades';
import { listTickedGaps } from '../../src/main/notes/gap-ticks';
import { listNotes } from '../../src/main/notes/notes';
import { openBriefing, surveyBriefings } from '../../src/main/briefings/library';
import { createLibraryDesk } from '../../src/main/search/thread/library-desk';
import { mostInMemory } from '../../src/shared/search/limits';
import { createGivenFiles } from '../../src/main/window/given-files';
import { createIndexFiles } from '../../src/main/search/index-files';
import type { Services } from '../../src/main/services';
import { createStore } from '../../src/main/store/store';
import type { LecternApi } from '../../src/shared/contract/api';
import type { Opening } from '../../src/shared/contract/first-start';
import type { LecternEvent } from '../../src/shared/contract/lectern-event';
import { treatInferred } from '../../src/shared/briefing/inferred';
import { lookUp } from '../../src/shared/briefing/lookup';
import { targetKey } from '../../src/shared/notes/note';
import { describePassage } from '../../src/shared/notes/passage';
import { defaultSettings } from '../../src/shared/contract/settings';
import { bundledFolder, openBundledBriefing } from './bundled-briefing';
import { temporaryFolder } from './temporary-folder';
import { briefingId, newNote } from './notes/written-notes';

const noLibrary = (): Promise<never> => Promise.reject(new Error('no library here'));
const libraryCalls: LibraryCalls = {
  surveyLibrary: noLibrary,
  openBriefingFolder: noLibrary,
  addBriefingAt: noLibrary,
  replaceBriefing: noLibrary,
  removeBriefing: noLibrary,
};
const noPack = (): Promise<never> => Promise.reject(new Error('no pack here'));
const packCalls: PackCalls = {
  preparePack: noPack,
  cancelPack: noPack,
  savePack: noPack,
  savePackParts: noPack,
  showSavedPack: noPack,
  printPack: noPack,
  readPaper: noPack,
};

/** What the window would be told, in order. */
let told: (LecternEvent | { readonly kind: 'copied'; readonly text: string })[] = [];
beforeEach(() => {
  told = [];
});

function createTestApi(
  options: {
    readonly folder?: string;
    readonly startBriefingId?: string;
    readonly givenFile?: string;
    readonly startPlace?: Opening;
    readonly isBehind?: boolean;
  } = {},
): LecternApi {
  const folder = options.folder ?? temporaryFolder();
  const { database, close } = createStore(join(folder, 'notes.db'));
  onTestFinished(close);
  const folders = [bundledFolder, join(folder, 'briefings')];
  let clock = 1000;
  const services: Services = {
    openBriefing: createShelf(folders).openBriefing,
    listNotes: (id) => listNotes(database(), id),
    listEditions: (id) => listEditions(database(), id),
    listGrades: (id) => listGrades(database(), id),
    listTickedGaps: (id) => listTickedGaps(database(), id),
    readCreator: () => 'You',
    labelNames: () => ({}),

    packPresets: () => [],
    now: () => (clock += 1),
    windows: { register: () => undefined, roleOf: () => null, broadcast: (event) => told.push(event) },
    packBytes: new Map(),
  };
  return createApi({
    services,
    lockCalls: {
      readLock: async () => ({ kind: 'plain', keyFile: '' }),
      unlockNotes: async () => false,
      lockWithPassphrase: async () => undefined,
      changePassphrase: async () => false,
      removePassphrase: async () => false,
      lockNow: async () => undefined,
    },
    onSettled: () => undefined,
    folders,
    database,
    given: createGivenFiles(options.givenFile ?? null),
    start: () => ({ briefingId: options.startBriefingId ?? null, at: options.startPlace ?? null }),
    libraryCalls,
    indexFiles: createIndexFiles(join(folder, 'search')),
    searchDesk: createLibraryDesk({
      folder: join(folder, 'search'),
      mostInMemory,
      survey: () => surveyBriefings(folders),
      openBriefing: (id) => openBriefing(folders, id),
      readNotes: () => ({ notes: [], labelNames: {} }),
    }),
    mostInMemory,
    packCalls,
    anchorDesk: createAnchorDesk(async (briefing, notes, editions) =>
      anchorNotes(notes, groundIn(briefing), editions),
    ),
    longSteps: createLongSteps(database, (briefingId, step) =>
      told.push({ kind: 'longStep', briefingId, step }),
    ),
    draftHold: createDraftClaims()('window'),
    onDraftTaken: () => undefined,
    onDraftLeft: () => undefined,
    openWindow: () => undefined,
    onUnsaved: () => undefined,
    placed: () => options.isBehind !== true,
    exportComparison: async () => null,
    exportNotes: async () => null,
    savePackAs: async () => null,
    troubles: () => [],
    backupCalls: {
      listBackups: async () => [],
      backUpNow: () => Promise.reject(new Error('none here')),
      restoreBackup: () => Promise.reject(new Error('none here')),
    },
    diagnosticsCalls: {
      readDiagnostics: () => Promise.reject(new Error('none here')),
      tellDiagnostics: async () => null,
      tellFault: async () => undefined,
    },
    noteImportCalls: createNoteImportCalls({
      services,
      database,
      readGivenFile: ({ bytes, options: asked }) => readGivenFile(bytes, asked),
      chooseFile: async () => null,
      copyText: async (text) => void told.push({ kind: 'copied', text }),
      saveText: async () => null,
      onNotesChanged: (id) => told.push({ kind: 'notesChanged', briefingId: id }),
    }),
    copyText: async (text) => void told.push({ kind: 'copied', text }),
    about: { lectern: '1', electron: '2', chromium: '3', node: '4', sqlite: '5' },
    recoveries: () => [],
    refusals: () => ({ listed: [], unlisted: 0 }),
    onBriefingOpened: () => undefined,
    onNotesChanged: (id) => told.push({ kind: 'notesChanged', briefingId: id }),
    onSettingsRead: () => undefined,
    onSettingsChanged: (settings) => told.push({ kind: 'settingsChanged', settings }),
  });
}

describe('writing a note through the contract', () => {
  it('freezes where it is, on which edition and by whom, and tells the window', async () => {
    const api = createTestApi();
    const briefing = await openBundledBriefing();
    const block = briefing.blocks[1];
    if (!block) throw new Error('The briefing has one block only.');
    await api.changeSettings({ creator: 'The desk' });
    const note = await api.createNote(
      newNote({ target: { kind: 'passage', passage: describePassage(block, 4, 8) }, body: 'A word.' }),
    );
    expect(note).toMatchObject({
      breadcrumb: `Sentence ${block.sentences[0]?.number}`,
      edition: { label: briefing.edition, hash: briefing.editionHash },
      creator: 'The desk',
    });
    expect(await api.listNotes(briefingId)).toEqual([note]);
    const reply = await api.createNote(
      newNote({ target: { kind: 'note', noteId: note.id }, motivation: 'replying' }),
    );
    expect(reply.breadcrumb).toBe(`Reply to a note: ${note.breadcrumb}`);
    expect(told.slice(1)).toEqual([
      { kind: 'notesChanged', briefingId },
      { kind: 'notesChanged', briefingId },
    ]);
  });

  it('is refused where the words do not stand, keeps nothing, and leaves the draft', async () => {
    const api = createTestApi();
    const block = (await openBundledBriefing()).blocks[0];
    if (!block) throw new Error('The briefing has no block.');
    const passage = { ...describePassage(block, 0, 4), exact: 'None' };
    const note = newNote({ target: { kind: 'passage', passage } });
    await api.keepDraft({ ...note, noteId: null });
    await expect(api.createNote(note)).rejects.toThrow(/do not stand at 0\.\.4 of block B1/);
    await expect(api.createNote({ ...note, briefingId: 'another' })).rejects.toThrow(/no briefing “another”/);
    expect(await api.listNotes(briefingId)).toEqual([]);
    // What is being written is not offered; it is when the window turns to the briefing anew.
    expect(await api.listDrafts(briefingId)).toEqual([]);
    await api.openBriefing(briefingId);
    expect((await api.listDrafts(briefingId)).map(({ target }) => targetKey(target))).toEqual([
      targetKey(note.target),
    ]);
    expect(told).toEqual([]);
  });

  it('can be taken back and done again, and says nothing when there is nothing to do', async () => {
    const api = createTestApi();
    expect(await api.undoNotes(briefingId)).toBeNull();
    expect(told).toEqual([]);
    const note = await api.createNote(newNote());
    expect((await api.undoNotes(briefingId))?.notes.map(({ id }) => id)).toEqual([note.id]);
    expect(await api.listNotes(briefingId)).toEqual([]);
    expect((await api.redoNotes(briefingId))?.action).toBe('create');
    expect(await api.noteSteps(briefingId)).toMatchObject({ undo: { action: 'create' }, redo: null });
    await api.deleteNotes([note.id]);
    expect(told).toHaveLength(4);
  });
});

describe('where notes stand, through the contract', () => {
  it('is said of the edition that the library holds, also in figures; a note is left there in the edition that was seen', async () => {
    const api = createTestApi();
    const note = await api.createNote(newNote());
    await api.createNote(newNote({ target: { kind: 'note', noteId: note.id }, motivation: 'replying' }));
    const { editionHash } = await openBundledBriefing();
    expect(await api.anchorNotes(briefingId, [])).toEqual({ editionHash, anchored: [] });
    expect(await api.countStandings(briefingId)).toEqual({
      asBefore: 1,
      changed: 0,
      lost: 0,
      notSearched: 0,
      toLookAt: 0,
      fromOthers: 0,
    });
    const [left] = await api.reviewNotes([{ id: note.id, finding: 'b'.repeat(64) }]);
    expect(left?.reviewed).toBe('b'.repeat(64));
  });
});

describe('grading a statement through the contract', () => {
  const grade = { statementId: 'a-S17-1', source: 'B', information: null, confidence: 'low' } as const;

  it('keeps the grade, answers what is kept, and clears it when nothing is left of it', async () => {
    const folder = temporaryFolder();
    const api = createTestApi({ folder });
    expect(await api.listGrades(briefingId)).toEqual([]);
    expect(await api.keepGrade({ briefingId, grade })).toEqual(grade);
    expect(await createTestApi({ folder }).listGrades(briefingId)).toEqual([grade]);
    await api.keepGrade({ briefingId, grade: { ...grade, source: null, confidence: null } });
    expect(await api.listGrades(briefingId)).toEqual([]);
  });

  it('is refused for a statement and for a briefing that are not there', async () => {
    const api = createTestApi();
    await expect(api.keepGrade({ briefingId, grade: { ...grade, statementId: 'a-S17-99' } })).rejects.toThrow(
      'There is no statement a-S17-99 in the briefing.',
    );
    await expect(api.keepGrade({ briefingId: 'another', grade })).rejects.toThrow(/no briefing “another”/);
    expect(await api.listGrades(briefingId)).toEqual([]);
  });
});

describe('ticking a gap through the contract', () => {
  it('answers every ticked gap, takes ticks away again, and keeps them over a restart', async () => {
    const folder = temporaryFolder();
    const api = createTestApi({ folder });
    expect(await api.listTickedGaps(briefingId)).toEqual([]);
    const tick = (gapId: string, ticked: boolean) => api.tickGap({ briefingId, gapId, ticked });
    expect(await tick('gap-timing', true)).toEqual(['gap-timing']);
    expect(await tick('gap-funding-doc2', true)).toEqual(['gap-timing', 'gap-funding-doc2']);
    expect(await tick('gap-timing', true)).toEqual(['gap-timing', 'gap-funding-doc2']);
    expect(await tick('gap-timing', false)).toEqual(['gap-funding-doc2']);
    expect(await tick('gap-timing', false)).toEqual(['gap-funding-doc2']);
    expect(await createTestApi({ folder }).listTickedGaps(briefingId)).toEqual(['gap-funding-doc2']);
    expect(await api.listTickedGaps('another')).toEqual([]);
  });

  it('takes a gap that only the switch for inferred assignments opens, and none that is not there', async () => {
    const api = createTestApi();
    const briefing = await openBundledBriefing();
    const before = new Set(lookUp(briefing).gaps.map(({ gap }) => gap.id));
    const opened = lookUp(treatInferred(briefing, 'unassigned')).gaps.filter(
      ({ gap }) => !before.has(gap.id),
    );
    expect(opened.length).toBeGreaterThan(0);
    const gapId = opened[0]?.gap.id ?? '';
    expect(await api.tickGap({ briefingId, gapId, ticked: true })).toEqual([gapId]);
    for (const ticked of [true, false]) {
      await expect(api.tickGap({ briefingId, gapId: 'gap-of-nothing', ticked })).rejects.toThrow(
        /no gap gap-of-nothing/,
      );
    }
    await expect(api.tickGap({ briefingId: 'another', gapId, ticked: true })).rejects.toThrow(
      /no briefing “another”/,
    );
    expect(await api.listTickedGaps(briefingId)).toEqual([gapId]);
  });
});

describe('where the program begins', () => {
  it('is the first briefing, the first time', async () => {
    expect(await createTestApi().readStart()).toEqual({
      briefingId,
      view: 'read',
      place: '',
      query: null,
      insteadOf: null,
    });
  });

  it('is the place that was kept last, also after a restart', async () => {
    const folder = temporaryFolder();
    await createTestApi({ folder }).keepPlace({ briefingId, view: 'compare', place: 'here' });
    expect(await createTestApi({ folder }).readStart()).toEqual({
      briefingId,
      view: 'compare',
      place: 'here',
      query: null,
      insteadOf: null,
    });
  });

  it('is not where a window is that others stand before', async () => {
    const folder = temporaryFolder();
    await createTestApi({ folder }).keepPlace({ briefingId, view: 'compare', place: 'here' });
    const behind = createTestApi({ folder, isBehind: true });
    await behind.keepPlace({ briefingId: 'other', view: 'notes', place: 'there' });
    await behind.keepPlace({ briefingId, view: 'notes', place: 'there' });
    expect(await behind.readStart()).toMatchObject({ briefingId, view: 'compare', place: 'here' });
  });

  it('is the briefing that was asked for, even if there is none of that name, so that it can be said', async () => {
    expect(await createTestApi({ startBriefingId: 'another' }).readStart()).toMatchObject({
      briefingId: 'another',
    });
  });

  it('is the very place that the window was opened at, whatever was kept', async () => {
    const startPlace = { briefingId, view: 'compare', place: 'a cell', query: 'troops' } as const;
    const api = createTestApi({ startBriefingId: briefingId, startPlace });
    await api.keepPlace({ briefingId, view: 'notes', place: 'elsewhere' });
    expect(await api.readStart()).toEqual({ ...startPlace, insteadOf: null });
  });

  it('is in each briefing the place that was kept for it, else its beginning', async () => {
    const api = createTestApi();
    await api.keepPlace({ briefingId, view: 'compare', place: 'here' });
    await api.keepPlace({ briefingId: 'other', view: 'notes', place: 'there' });
    expect(await api.readPlace(briefingId)).toEqual({ briefingId, view: 'compare', place: 'here' });
    expect(await api.readPlace('other')).toEqual({ briefingId: 'other', view: 'notes', place: 'there' });
    expect(await api.readPlace('third')).toEqual({ briefingId: 'third', view: 'read', place: '' });
  });

  it('is not a briefing that is gone, and says which one that was', async () => {
    const api = createTestApi();
    await api.keepPlace({ briefingId: 'gone', view: 'notes', place: 'there' });
    expect(await api.readStart()).toEqual({
      briefingId,
      view: 'read',
      place: '',
      query: null,
      insteadOf: { briefingId: 'gone', place: 'there', why: 'gone' },
    });
  });

  it('is not a briefing that fails a check, and says that it is refused', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'briefings', 'broken'), { recursive: true });
    writeFileSync(join(folder, 'briefings', 'broken', 'briefing.json'), '{}');
    const api = createTestApi({ folder });
    await api.keepPlace({ briefingId: 'broken', view: 'notes', place: '' });
    expect(await api.readStart()).toMatchObject({ briefingId, insteadOf: { why: 'refused' } });
  });
});

describe('the rest of the contract', () => {
  it('lists the reader’s own briefings after the bundled ones', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'briefings'));
    cpSync(join(bundledFolder, briefingId), join(folder, 'briefings', 'mine'), { recursive: true });
    const api = createTestApi({ folder });
    expect((await api.listBriefings()).map((briefing) => briefing.folder)).toEqual([
      join(bundledFolder, briefingId),
    ]);
    expect((await api.openBriefing(briefingId)).id).toBe(briefingId);
  });

  it('keeps settings and tells them, copies text, and says what runs', async () => {
    const api = createTestApi();
    expect(await api.readSettings()).toEqual(defaultSettings);
    const settings = { ...defaultSettings, theme: 'dark' as const };
    expect(await api.changeSettings({ theme: 'dark' })).toEqual(settings);
    await api.copyText('Sentence 17');
    expect(told).toEqual([
      { kind: 'settingsChanged', settings },
      { kind: 'copied', text: 'Sentence 17' },
    ]);
    expect((await api.readAbout()).electron).toBe('2');
  });
});
