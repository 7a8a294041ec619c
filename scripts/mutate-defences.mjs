// `npm run mutate-defences`: takes away one defence after another, in a copy of the project, builds it and shows which
// tests see it: of the real program, and of the layer alone. Names after it choose some. Prints a table of all.
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { defenceMutations } from './defence-mutations.mjs';
import { root } from './project.mjs';
import { runScript } from './set-up-error.mjs';

/** @import { DefenceMutation } from './defence-mutations.mjs' */

/** What the copy needs to be built and tested. */
const parts =
  'src tests scripts resources package.json package-lock.json tsconfig.json electron.vite.config.ts vitest.config.ts'.split(
    ' ',
  );

/**
 * The names of the tests that fail in the copy; none when all pass.
 * @param {string} home
 * @param {'unit' | 'e2e'} project
 * @param {readonly string[]} files
 * @returns {readonly string[]}
 */
function redTests(home, project, files) {
  if (files.length === 0) return [];
  const ran = spawnSync(process.execPath, ['scripts/test.mjs', project, ...files, '--retry=0'], {
    cwd: home,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 300_000,
  });
  const said = stripVTControlCharacters(`${ran.stdout}${ran.stderr}`);
  if (ran.status === 0) return [];
  const failed = [...said.matchAll(/^ ?FAIL .*?(?:> ([^>\n]+))?$/gm)].map(
    ([line, name]) => name ?? line.trim(),
  );
  const left = said.includes('failed: no byte leaves') ? ['no byte leaves the computer'] : [];
  const names = [...new Set([...failed, ...left])];
  return names.length > 0 ? names : [`did not run: ${said.slice(-300)}`];
}

/**
 * Breaks one thing. Throws when its words do not stand there exactly once: the code has moved on, and so must the list.
 * @param {string} home
 * @param {DefenceMutation} mutation
 */
function breakIn(home, { file, find, put }) {
  const text = readFileSync(join(root, file), 'utf8');
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`its words stand ${times} times in ${file}, not once`);
  writeFileSync(
    join(home, file),
    text.replace(find, () => put),
  );
}

/**
 * One row of the table, and whether it is as it must be: a test of the real program sees it, or the second layer is
 * named and a test of the first one alone sees it.
 * @param {DefenceMutation} mutation
 * @param {readonly string[]} through
 * @param {readonly string[]} alone
 */
function judge({ name, maskedBy, through: asked }, through, alone) {
  const tests = (/** @type {readonly string[]} */ red) =>
    (red.length > 3 ? [...red.slice(0, 2), `${red.length - 2} more`] : red).join('; ');
  const isSeen = through.length > 0;
  const isRight =
    [...through, ...alone].every((test) => !test.startsWith('did not run')) &&
    (isSeen || ((maskedBy !== undefined || asked.length === 0) && alone.length > 0));
  const masked = asked.length === 0 ? '–' : `masked by: ${maskedBy ?? '?'}`;
  const whole = isSeen ? `red: ${tests(through)}` : masked;
  return {
    isRight,
    row: `| ${name} | ${whole} | ${alone.length > 0 ? `red: ${tests(alone)}` : '–'} |`.replaceAll('\n', ' '),
  };
}

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const chosen = defenceMutations.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  const home = mkdtempSync(join(tmpdir(), 'lectern-undefended-'));
  // One test looks in as somebody else.
  chmodSync(home, 0o755);
  const rows = [];
  let isRight = true;
  try {
    for (const part of parts) cpSync(join(root, part), join(home, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
    for (const mutation of chosen) {
      breakIn(home, mutation);
      const judged = judge(
        mutation,
        redTests(home, 'e2e', mutation.through),
        redTests(home, 'unit', mutation.alone),
      );
      isRight &&= judged.isRight;
      rows.push(judged.row);
      console.log(`${judged.isRight ? 'as wanted ' : 'NOT WANTED'} ${judged.row}`);
      cpSync(join(root, mutation.file), join(home, mutation.file));
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  console.log(`\n| undone | the program | the layer alone |\n| --- | --- | --- |\n${rows.join('\n')}`);
  return isRight ? 0 : 1;
});
