// `npm run mutate-pack`: breaks the pack's code in one way after another, in a copy, and shows that its checker sees it.
// Names after it choose some of them. Everything must be red but the unbroken one.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './project.mjs';
import { runScript } from './set-up-error.mjs';

/** @typedef {{ readonly name: string, readonly file: string, readonly find: string, readonly put: string }} Mutation */

/**
 * What is broken: a file, words that stand in it exactly once, and what stands there instead.
 * @type {readonly Mutation[]}
 */
const mutations = [
  {
    name: 'drops a note',
    file: 'src/renderer/paper/NotesSection.tsx',
    find: '{notes.map((note) => (',
    put: '{notes.slice(0, -1).map((note) => (',
  },
  {
    name: 'prints a note twice',
    file: 'src/renderer/paper/NotesSection.tsx',
    find: '{notes.map((note) => (',
    put: '{[...notes, ...notes.slice(0, 1)].map((note) => (',
  },
  {
    name: 'cuts a long note',
    file: 'src/renderer/paper/NotesSection.tsx',
    find: '<RichText text={note.body} links="printed" />',
    put: '<RichText text={note.body.slice(0, 5000)} links="printed" />',
  },
  {
    name: 'loses the notes’ quotes',
    file: 'src/renderer/paper/NotesSection.tsx',
    find: '<Words key="quote" text={quote} />',
    put: "''",
  },
  {
    name: 'shifts the contents',
    file: 'src/renderer/paper/References.tsx',
    find: "{pages[target] ?? ''}",
    put: '{(pages[target] ?? 0) + 1}',
  },
  {
    name: 'loses the marking on landscape pages',
    file: 'src/renderer/paper/page-rules.ts',
    find: '@top-right { content: ${cssString(breakable(lines.marking))};',
    put: "@top-right { content: ${cssString(isWide ? '' : breakable(lines.marking))};",
  },
  {
    name: 'loses the marking in the foot',
    file: 'src/renderer/paper/page-rules.ts',
    find: '@bottom-right { content: ${cssString(breakable(lines.marking))};',
    put: '@bottom-right { content: "";',
  },
  {
    name: 'counts the pages wrong',
    file: 'src/renderer/paper/page-rules.ts',
    find: "'counter(pages)'",
    put: "'counter(page)'",
  },
  {
    name: 'splits rows',
    file: 'src/renderer/paper/ComparisonSection.css',
    find: '.comparison tr {\n  break-inside: avoid;',
    put: '.comparison tr {\n  break-inside: auto;',
  },
  {
    name: 'loses the repeated heads',
    file: 'src/renderer/paper/Tables.css',
    find: '.list-table thead th {',
    put: 'thead { display: table-row-group; }\n.list-table thead th {',
  },
  {
    name: 'blanks a silent cell',
    file: 'src/renderer/paper/ComparisonSection.tsx',
    find: '<FormattedMessage id="silence" />',
    put: '',
  },
  {
    name: 'drops the unassigned column',
    file: 'src/renderer/paper/ComparisonSection.tsx',
    find: '{lookup.columns.map((columnId) => {',
    put: "{lookup.columns.filter((each) => each !== 'agreement').map((columnId) => {",
  },
  {
    name: 'drops sentence numbers',
    file: 'src/renderer/paper/References.tsx',
    find: 'return sentences.length === 0 ? null : (\n    <span className="cite">',
    put: 'return sentences.length === 0 || sentences.length > 1 ? null : (\n    <span className="cite">',
  },
  {
    name: 'changes a letter of the article',
    file: 'src/renderer/paper/AnnotatedSentence.tsx',
    find: '<i>{stretch.text}</i> : stretch.text;',
    put: "<i>{stretch.text}</i> : stretch.text.replace('w', 'v');",
  },
  {
    name: 'loses raised numbers',
    file: 'src/renderer/paper/AnnotatedSentence.tsx',
    find: '<NoteNumbers notes={stretch.notesTo} />',
    put: '',
  },
  {
    name: 'loses margin codes',
    file: 'src/renderer/paper/AnnotatedSentence.tsx',
    find: '<b>{kindLetters[statement.kind]}</b> {codeDocument(statement)}',
    put: '{codeDocument(statement)}',
  },
  {
    name: 'prints a colour',
    file: 'src/renderer/paper/paper.css',
    find: '  color: var(--ink);\n  font: var(--print-cell)',
    put: '  color: oklch(0.4 0.2 30);\n  font: var(--print-cell)',
  },
  {
    name: 'prints too small',
    file: 'src/renderer/paper/NotesSection.css',
    find: '  font: italic 10pt/14pt var(--font-read);',
    put: '  font: italic 7pt/14pt var(--font-read);',
  },
  {
    name: 'prints beyond the sheet',
    file: 'src/renderer/paper/NotesSection.css',
    find: '.note-body {',
    put: '.note-body {\n  position: relative;\n  left: 60mm;',
  },
  {
    name: 'says twice how sure a statement is',
    file: 'src/renderer/paper/WhoSaysSo.tsx',
    find: '{!holdsItsCue(statement) && (',
    put: '{statement.id !== null && (',
  },
  {
    name: 'leaves a hole at the number of a page',
    file: 'src/renderer/paper/References.css',
    find: '.page-number {\n  font-variant-numeric: tabular-nums;',
    put: '.page-number {\n  display: inline-block;\n  min-width: 4ch;\n  text-align: end;',
  },
  {
    name: 'binds every briefing at the left',
    file: 'src/renderer/paper/page-rules.ts',
    find: 'marginOf(isMirrored ? mirrored(edge) : edge)',
    put: 'marginOf(edge)',
  },
  {
    name: 'names the section before in the head',
    file: 'src/renderer/paper/page-rules.ts',
    find: '.section[data-sheet="${index + 1}"]',
    put: '.section[data-sheet="${index + 2}"]',
  },
  {
    name: 'bookmarks notes by their bare numbers',
    file: 'src/renderer/paper/NotesSection.tsx',
    find: '<h3 data-bookmark={noteBookmark(placed, name)}>',
    put: '<h3>',
  },
  {
    name: 'bookmarks headings as they lie on the page',
    file: 'src/main/pack/laid-out-paper.ts',
    find: 'return nameBookmarks(bytes, await orGone(contents, signal, headings));',
    put: 'nameBookmarks(bytes, await orGone(contents, signal, headings));\n      return bytes;',
  },
  {
    name: 'prints every briefing from the left',
    file: 'src/renderer/paper/main.tsx',
    find: 'document.documentElement.dir = briefing.direction;',
    put: '',
  },
  {
    name: 'puts sentence numbers at the ends of lines',
    file: 'src/renderer/paper/AnnotatedSentence.css',
    find: 'inset-inline-start: 15.5mm;',
    put: 'inset-inline-end: 34mm;',
  },
  {
    name: 'lets the program’s words run from the right',
    file: 'src/renderer/paper/SectionHead.tsx',
    find: '<p {...ours}>{children}</p>',
    put: '<p>{children}</p>',
  },
];

/**
 * Breaks one thing. Throws when its words do not stand there exactly once: the code has moved on, and so must this list.
 * @param {string} home
 * @param {Mutation} mutation
 */
function breakIn(home, { name, file, find, put }) {
  const path = join(home, file);
  const text = readFileSync(path, 'utf8');
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`“${name}”: its words stand ${times} times in ${file}, not once.`);
  writeFileSync(
    path,
    text.replace(find, () => put),
  );
}

/** A copy of the project that can be built. */
function copyProject() {
  const home = mkdtempSync(join(tmpdir(), 'lectern-mutated-'));
  for (const name of [
    'src',
    'tests',
    'bench',
    'scripts',
    'bin',
    'resources',
    'package.json',
    'package-lock.json',
    'electron.vite.config.ts',
    'tsconfig.json',
  ])
    cpSync(join(root, name), join(home, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  return home;
}

/**
 * What the checker says of the copy: `green`, the names of the checks that found something, or why it could not look.
 * @param {string} home
 */
function look(home) {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: home, encoding: 'utf8' });
  if (built.status !== 0) return `not built: ${built.stderr.slice(-300)}`;
  const ran = spawnSync('npm', ['run', 'test:e2e', '--', 'tests/e2e/pack-mutated.test.ts', '--retry=0'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LECTERN_MUTATED: home },
    maxBuffer: 2 ** 28,
  });
  const said = `${ran.stdout}${ran.stderr}`;
  const found = /CHECKED: (.*)/u.exec(said)?.[1];
  return found ?? `not checked: ${said.slice(-400)}`;
}

/**
 * The same after breaking one thing, or nothing.
 * @param {string} home
 * @param {Mutation | null} mutation
 */
function breakAndLook(home, mutation) {
  try {
    if (mutation) breakIn(home, mutation);
  } catch (error) {
    return `not broken: ${String(error)}`;
  }
  return look(home);
}

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const chosen = mutations.filter(
    ({ name }) => wanted.length === 0 || wanted.some((words) => name.includes(words)),
  );
  const home = copyProject();
  let isRight = true;
  try {
    for (const mutation of [null, ...chosen]) {
      const found = breakAndLook(home, mutation);
      const isAsWanted = mutation === null ? found === 'green' : !/^(?:green|not )/u.test(found);
      isRight &&= isAsWanted;
      console.log(`${isAsWanted ? 'as wanted ' : 'NOT WANTED'}  ${mutation?.name ?? 'unbroken'}: ${found}`);
      if (mutation === null && !isAsWanted) break;
      if (mutation) cpSync(join(root, mutation.file), join(home, mutation.file));
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return isRight ? 0 : 1;
});
