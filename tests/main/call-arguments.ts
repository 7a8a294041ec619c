import { clearLens } from '../../src/shared/briefing/lens';
import type { Method } from '../../src/shared/contract/api';
import { noteLimits } from '../../src/shared/notes/note';

const noteId = '01a20a4c-fbb7-7000-8000-06c733447ec4';
const content = {
  motivation: 'commenting',
  colour: null,
  tags: [],
  body: 'words',
  workflow: null,
  links: [],
};
const onArticle = { briefingId: 'berlin', target: { kind: 'article' }, ...content };
const grade = { statementId: 'a-S17-1', source: 'B', information: null, confidence: 'low' };
const pack = {
  briefingId: 'berlin',
  paper: 'A4',
  sections: ['cover'],
  notes: { include: 'all' },
  notesPlace: 'beside',
  gaps: 'all',
  found: [],
  lens: clearLens,
  inferred: 'assigned',
  marking: '',
  binding: 'none',
  greyscale: false,
  inkSaving: true,
  ruledPages: 20,
  preparedFor: '',
  preparedBy: '',
  date: '',
};

const comparison = {
  briefingId: 'berlin',
  format: 'csv',
  topics: ['funding'],
  columns: ['doc1', 'agreement'],
  inferred: 'assigned',
  filter: 'all',
  kind: 'any',
};

const shown = { briefingId: 'berlin', editionHash: 'a'.repeat(64), inferred: 'assigned' };

/** For each method: arguments that are right, and for each way to be wrong the arguments and what must be named. */
export const callArguments: Readonly<
  Record<
    Method,
    { readonly right: readonly unknown[]; readonly wrong: readonly (readonly [readonly unknown[], RegExp])[] }
  >
> = {
  listBriefings: { right: [], wrong: [] },
  openBriefing: {
    right: ['berlin'],
    wrong: [
      [['../etc'], /hyphens/],
      [['Berlin'], /hyphens/],
    ],
  },
  readSearchLimit: { right: [], wrong: [] },
  listSearched: { right: [], wrong: [] },
  prepareSearch: {
    right: [shown],
    wrong: [
      [[{ ...shown, briefingId: '../etc' }], /briefingId/],
      [[{ ...shown, inferred: 'perhaps' }], /inferred/],
    ],
  },
  searchBriefing: {
    right: [shown, 'legal OR "', { limit: 5, in: ['notes'], facets: true }],
    wrong: [
      [[shown, 5, {}], /string/],
      [[shown, 'legal', { limit: 0 }], /limit/],
      [[shown, 'legal', { in: ['elsewhere'] }], /in/],
      [[{ ...shown, editionHash: '/' }, 'legal', {}], /editionHash/],
    ],
  },
  readSearchIndex: { right: ['berlin'], wrong: [[['../etc'], /hyphens/]] },
  keepSearchIndex: {
    right: ['berlin', Uint8Array.of(1)],
    wrong: [
      [['../etc', Uint8Array.of(1)], /hyphens/],
      [['berlin', [1, 2]], /./],
    ],
  },
  surveyLibrary: { right: [], wrong: [] },
  openBriefingFolder: { right: [], wrong: [] },
  addBriefingAt: {
    right: ['/home/me/briefing'],
    wrong: [
      [[''], /./],
      [['/'.repeat(32_769)], /./],
      [[{ path: '/' }], /string/],
    ],
  },
  replaceBriefing: {
    right: ['berlin', 'a'.repeat(64)],
    wrong: [
      [['../etc', 'a'.repeat(64)], /hyphens/],
      [['berlin', '/etc'], /hexadecimal/],
      [['berlin', 'A'.repeat(64)], /hexadecimal/],
    ],
  },
  removeBriefing: {
    right: ['berlin'],
    wrong: [
      [['../berlin'], /hyphens/],
      [['/'], /hyphens/],
    ],
  },
  listNotes: { right: ['berlin'], wrong: [[[''], /hyphens/]] },
  createNote: {
    right: [onArticle],
    wrong: [
      [[{ ...onArticle, more: 1 }], /more/],
      [[{ ...onArticle, body: 'x'.repeat(noteLimits.bodyLength + 1) }], /body/],
      [[{ ...onArticle, body: 'cut\0off' }], /body/],
      [[{ ...onArticle, body: 'half \ud83d' }], /body/],
      [[{ ...onArticle, tags: Array.from({ length: noteLimits.tags + 1 }, (_, i) => `t${i}`) }], /tags/],
      [[{ ...onArticle, tags: ['x'.repeat(noteLimits.tagLength + 1)] }], /tags\.0/],
      [[{ ...onArticle, tags: ['two\nlines'] }], /tags\.0/],
      [[{ ...onArticle, colour: 'pink' }], /colour/],
      [[{ ...onArticle, motivation: 'shouting' }], /motivation/],
      [[{ ...onArticle, target: { kind: 'planet' } }], /target/],
      [[{ ...onArticle, target: { kind: 'block', blockId: '../B1' } }], /target\.blockId/],
      [
        [{ ...onArticle, target: { kind: 'passage', passage: { blockId: 'B1', start: -1, end: 0 } } }],
        /target\.passage\.start/,
      ],
      [[{ ...onArticle, id: noteId }], /id/],
    ],
  },
  changeNote: {
    right: [{ id: noteId, rev: 1, ...content }],
    wrong: [
      [[{ id: noteId, ...content }], /rev/],
      [[{ id: noteId, rev: 0, ...content }], /rev/],
      [[{ id: 'x', rev: 1, ...content }], /id/],
      [[{ id: noteId.toUpperCase(), rev: 1.5, ...content }], /rev/],
      [[{ id: noteId, rev: 1, ...content, target: { kind: 'article' } }], /target/],
    ],
  },
  changeNotes: {
    right: [[{ id: noteId, rev: 1, ...content }]],
    wrong: [
      [[[]], /./],
      [[[{ id: noteId, ...content }]], /0\.rev/],
    ],
  },
  deleteNotes: {
    right: [[noteId]],
    wrong: [
      [[[]], /./],
      [[['x']], /0/],
      [[noteId], /array/i],
    ],
  },
  listTrash: { right: ['berlin'], wrong: [[['../etc'], /hyphens/]] },
  restoreNotes: {
    right: [[noteId]],
    wrong: [
      [[[]], /./],
      [[['x']], /0/],
    ],
  },
  restoreVersion: {
    right: [{ id: noteId, rev: 2, version: 1 }],
    wrong: [
      [[{ id: noteId, rev: 2 }], /version/],
      [[{ id: 'x', rev: 2, version: 1 }], /./],
    ],
  },
  listVersions: { right: [noteId], wrong: [[['x'], /./]] },
  renameTag: {
    right: [{ briefingId: 'berlin', from: 'legal', to: 'law' }],
    wrong: [
      [[{ briefingId: 'berlin', from: 'legal', to: '' }], /to/],
      [[{ briefingId: 'berlin', from: 'legal', to: '#law' }], /to/],
      [[{ from: 'legal', to: 'law' }], /briefingId/],
    ],
  },
  moveNotes: {
    right: [[{ id: noteId, rev: 1, target: { kind: 'article' } }], 'accept'],
    wrong: [
      [[[], 'move'], /./],
      [[[{ id: noteId, target: { kind: 'article' } }], 'move'], /0\.rev/],
      [[[{ id: noteId, rev: 1, target: { kind: 'planet' } }], 'move'], /0\.target/],
      [[[{ id: noteId, rev: 1, target: { kind: 'article' } }], 'import'], /./],
    ],
  },
  anchorNotes: {
    right: ['berlin', ['B1']],
    wrong: [
      [['../etc', []], /hyphens/],
      [['berlin', ['../B1']], /block id/],
      [['berlin', Array.from({ length: 1_001 }, () => 'B1')], /./],
    ],
  },
  countStandings: { right: ['berlin'], wrong: [[['../etc'], /hyphens/]] },
  reviewNotes: {
    right: [[{ id: noteId, finding: 'a'.repeat(64) }]],
    wrong: [
      [[[]], /./],
      [[[{ id: 'x', finding: 'a'.repeat(64) }]], /0\.id/],
      [[[{ id: noteId, finding: 'a' }]], /0\.finding/],
    ],
  },
  undoNotes: { right: ['berlin'], wrong: [[[1], /string/]] },
  redoNotes: { right: ['berlin'], wrong: [[[{}], /string/]] },
  noteSteps: { right: ['berlin'], wrong: [[[['berlin']], /string/]] },
  keepDraft: {
    right: [{ ...onArticle, noteId: null }],
    wrong: [
      [[onArticle], /noteId/],
      [[{ ...onArticle, noteId: 'x' }], /noteId/],
    ],
  },
  tellUnsaved: {
    right: [{ undo: 'label', redo: null }],
    wrong: [[[{ undo: 'all', redo: null }], /undo/]],
  },
  openWindow: { right: [], wrong: [[['berlin'], /./]] },
  openWindowAt: {
    right: [{ briefingId: 'berlin', view: 'read', place: '', query: 'troops' }],
    wrong: [
      [[{ briefingId: '../etc', view: 'read', place: '', query: null }], /hyphens/],
      [[{ briefingId: 'berlin', view: 'edit', place: '', query: null }], /view/],
      [[{ briefingId: 'berlin', view: 'read', place: '' }], /query/],
      [[{ briefingId: 'berlin', view: 'read', place: '', query: 'x'.repeat(2001) }], /query/],
    ],
  },
  listDrafts: { right: ['berlin'], wrong: [[[null], /string/]] },
  dropDraft: { right: [{ ...onArticle, noteId }], wrong: [[[{ noteId: null }], /briefingId/]] },
  leaveDraft: { right: [{ ...onArticle, noteId }], wrong: [[[{ noteId: null }], /briefingId/]] },
  listGrades: { right: ['berlin'], wrong: [[['B'], /hyphens/]] },
  keepGrade: {
    right: [{ briefingId: 'berlin', grade }],
    wrong: [
      [[{ grade }], /briefingId/],
      [[{ briefingId: 'berlin', grade: { ...grade, statementId: '17' } }], /grade\.statementId/],
      [[{ briefingId: 'berlin', grade: { ...grade, source: 'G' } }], /grade\.source/],
      [[{ briefingId: 'berlin', grade: { ...grade, information: 2 } }], /grade\.information/],
      [[{ briefingId: 'berlin', grade: { ...grade, confidence: '' } }], /grade\.confidence/],
    ],
  },
  listTickedGaps: { right: ['berlin'], wrong: [[['../etc'], /hyphens/]] },
  tickGap: {
    right: [{ briefingId: 'berlin', gapId: 'gap-timing', ticked: true }],
    wrong: [
      [[{ briefingId: 'berlin', gapId: 'Gap timing', ticked: true }], /gapId/],
      [[{ briefingId: 'berlin', gapId: 'gap-timing', ticked: 1 }], /ticked/],
      [[{ briefingId: 'berlin', gapId: 'gap-timing', ticked: true, more: 1 }], /more/],
    ],
  },
  readSettings: { right: [], wrong: [] },
  changeSettings: {
    right: [{ theme: 'dark', readingSize: 20 }],
    wrong: [
      [[{ theme: 'pink' }], /theme/],
      [[{ readingSize: 99 }], /readingSize/],
      [[{ creator: 'x'.repeat(101) }], /creator/],
      [[{ recentSearches: Array<string>(11).fill('troops') }], /recentSearches/],
      [[{ savedSearches: [{ name: ' ', query: 'troops' }] }], /savedSearches/],
      [[{ packPresets: [{ name: 'Committee', choices: {} }] }], /packPresets/],
      [[{ __proto__: null, hidden: true }], /hidden/],
    ],
  },
  signNotes: {
    right: [{ name: 'Kim' }],
    wrong: [
      [[{ name: 'x'.repeat(101) }], /characters|100/],
      [[{ name: 'Author not given' }], /not “Author not given”/],
      [[{ name: 7 }], /string/],
    ],
  },
  preparePack: {
    right: [pack],
    wrong: [
      [[{ ...pack, sections: [] }], /sections/],
      [[{ ...pack, sections: ['cover', 'secrets'] }], /sections\.1/],
      [[{ ...pack, sections: ['cover', 'cover'] }], /sections/],
      [[{ ...pack, paper: 'A3' }], /paper/],
      [[{ ...pack, binding: 'top' }], /binding/],
      [[{ ...pack, ruledPages: 21 }], /ruledPages/],
      [[{ ...pack, marking: 'x'.repeat(61) }], /marking/],
      [[{ ...pack, out: '/etc/passwd' }], /out/],
    ],
  },
  cancelPack: { right: [], wrong: [] },
  savePack: {
    right: [1],
    wrong: [
      [[0], /./],
      [['1'], /number/],
      [[1.5], /./],
    ],
  },
  savePackAs: {
    right: [{ shape: 'docx', request: pack }],
    wrong: [
      [[{ shape: 'exe', request: pack }], /shape/],
      [[{ shape: 'md', request: { ...pack, sections: [] } }], /sections/],
      [[{ shape: 'md', request: pack, file: '/etc/passwd' }], /file/],
    ],
  },
  savePackParts: {
    right: [1, 400],
    wrong: [
      [[1, 401], /400/],
      [[1, 0], /./],
      [[1], /./],
    ],
  },
  showSavedPack: { right: [1], wrong: [[[0], /./]] },
  printPack: { right: [1], wrong: [[[-1], /./]] },
  readPaper: { right: [1], wrong: [[[Number.NaN], /./]] },
  exportComparison: {
    right: [comparison],
    wrong: [
      [[{ ...comparison, format: 'exe' }], /format/],
      [[{ ...comparison, topics: [] }], /topics/],
      [[{ ...comparison, topics: ['../funding'] }], /topics\.0/],
      [[{ ...comparison, columns: ['text'] }], /columns\.0/],
      [[{ ...comparison, path: '/etc/passwd' }], /path/],
      [[{ ...comparison, text: 'my own words' }], /text/],
    ],
  },
  exportNotes: {
    right: [{ briefingId: 'berlin', format: 'csv', noteIds: [noteId] }],
    wrong: [
      [[{ briefingId: 'berlin', format: 'pdf', noteIds: [noteId] }], /format/],
      [[{ briefingId: '../berlin', format: 'csv', noteIds: [noteId] }], /hyphens/],
      [[{ briefingId: 'berlin', format: 'csv', noteIds: [] }], /noteIds/],
      [[{ briefingId: 'berlin', format: 'csv', noteIds: ['all'] }], /noteIds\.0/],
      [[{ briefingId: 'berlin', format: 'csv', noteIds: [noteId], path: '/etc/passwd' }], /path/],
    ],
  },
  chooseNoteFile: { right: ['berlin'], wrong: [[['../berlin'], /hyphens/]] },
  readNoteFileAt: {
    right: ['berlin', '/home/ana/notes.jsonld'],
    wrong: [
      [['../berlin', '/home/ana/notes.jsonld'], /hyphens/],
      [['berlin', ''], /./],
      [['berlin', 'x'.repeat(32_769)], /./],
    ],
  },
  previewImport: {
    right: [1, 'left'],
    wrong: [
      [[0, 'left'], /./],
      [[1, 'lost'], /./],
    ],
  },
  importNotes: {
    right: [1, 'taken'],
    wrong: [
      [[-1, 'taken'], /./],
      [[1], /./],
      [['/etc/passwd', 'taken'], /./],
    ],
  },
  tellImport: {
    right: [1, 'copy'],
    wrong: [
      [[1, '/etc/passwd'], /./],
      [[1.5, 'save'], /./],
    ],
  },
  readLock: { right: [], wrong: [] },
  unlockNotes: {
    right: ['short'],
    wrong: [
      [[7], /string/],
      [['x'.repeat(1001)], /./],
    ],
  },
  lockWithPassphrase: {
    right: ['correct horse battery'],
    wrong: [
      [['eleven sign'], /./],
      [['x'.repeat(1001)], /./],
    ],
  },
  changePassphrase: {
    right: ['old', 'correct horse battery'],
    wrong: [
      [['old', 'short'], /./],
      [['correct horse battery'], /./],
    ],
  },
  removePassphrase: { right: ['old'], wrong: [[[null], /string/]] },
  lockNow: { right: [], wrong: [] },
  tellSettled: { right: [true], wrong: [[['yes'], /boolean/]] },
  readStart: { right: [], wrong: [] },
  takeGivenFile: { right: [{ open: null }], wrong: [[[{ open: '../etc' }], /open/]] },
  readPlace: { right: ['berlin'], wrong: [[['Berlin'], /hyphens/]] },
  copyText: {
    right: ['text'],
    wrong: [
      [['x'.repeat(1_000_001)], /./],
      [[7], /string/],
    ],
  },
  readAbout: { right: [], wrong: [] },
  readRecoveries: { right: [], wrong: [] },
  readTroubles: { right: [], wrong: [] },
  listBackups: { right: [], wrong: [] },
  backUpNow: { right: [], wrong: [] },
  restoreBackup: {
    right: ['notes-0000000203-2026-11-27.db'],
    wrong: [
      [['../notes-0000000203-2026-11-27.db'], /restoreBackup/],
      [['notes.db'], /restoreBackup/],
    ],
  },
  readDiagnostics: { right: [], wrong: [] },
  tellDiagnostics: { right: ['copy'], wrong: [[['send'], /tellDiagnostics/]] },
  tellFault: {
    right: [{ name: 'Error', message: 'words', stack: 'Error: words' }],
    wrong: [[[{ name: 'Error', message: 'words' }], /stack/]],
  },
  readRefusals: { right: [], wrong: [] },
  keepPlace: {
    right: [{ briefingId: 'berlin', view: 'read', place: '' }],
    wrong: [
      [[{ briefingId: 'berlin', view: 'edit', place: '' }], /view/],
      [[{ briefingId: 'berlin', view: 'read' }], /place/],
    ],
  },
};
