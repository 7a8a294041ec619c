import { execFile } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeEnvironment } from '../../scripts/launch-settings.mjs';
import { root } from '../../scripts/project.mjs';
import { temporaryFolder } from './temporary-folder';

/** One file with one import, or one line, and the rule that has to refuse it; null where it is welcome. */
const cases = {
  'src/main/ipc.ts': [`import { ipcMain } from 'electron'; ipcMain.emit('x');`, null],
  'src/main/window/window.ts': [
    `import { ipcMain } from 'electron'; ipcMain.emit('x');`,
    'no-restricted-imports',
  ],
  'src/main/zod.ts': [`import * as z from 'zod'; export const s = z.string();`, 'no-restricted-imports'],
  'src/main/mini.ts': [`import * as z from 'zod/mini'; export const s = z.string();`, null],
  'src/preload/index.ts': [`import { ipcRenderer } from 'electron'; ipcRenderer.emit('x');`, null],
  'src/preload/main.ts': [`import { ipcMain } from 'electron'; ipcMain.emit('x');`, 'no-restricted-imports'],
  'src/renderer/bridge.ts': [
    `import { ipcRenderer } from 'electron'; ipcRenderer.emit('x');`,
    'no-restricted-imports',
  ],
  'src/renderer/read/zod.ts': [
    `import * as z from 'zod'; export const s = z.string();`,
    'no-restricted-imports',
  ],
  'src/renderer/read/Article.tsx': [
    `import { Grid } from '../compare/Grid'; export const a = Grid;`,
    'no-restricted-imports',
  ],
  'src/renderer/pack/Form.tsx': [
    `import { List } from '../notes/list/List'; export const a = List;`,
    'no-restricted-imports',
  ],
  'src/renderer/pack/order.ts': [
    `import { order } from '../notes/order-notes'; export const a = order;`,
    null,
  ],
  'src/renderer/read/Own.tsx': [`import { Line } from './Line'; export const a = Line;`, null],
  'src/renderer/read/Part.tsx': [`import { Code } from '../parts/Code'; export const a = Code;`, null],
  'src/shared/search/index.ts': [`import lunr from 'lunr'; export const a = lunr;`, null],
  'src/shared/briefing/lookup.ts': [
    `import lunr from 'lunr'; export const a = lunr;`,
    'no-restricted-imports',
  ],
  'src/shared/anchoring/similar.ts': [
    `import search from 'approx-string-match'; export const a = search;`,
    null,
  ],
  'src/shared/similar.ts': [
    `import search from 'approx-string-match'; export const a = search;`,
    'no-restricted-imports',
  ],
  'src/shared/app.ts': [`import { app } from 'electron'; export const a = app;`, 'no-restricted-imports'],
  'src/shared/search/zod.ts': [
    `import * as z from 'zod'; export const s = z.string();`,
    'no-restricted-imports',
  ],
  'src/shared/default.ts': [`const a = 1; export default a;`, 'no-default-export'],
  'src/shared/any.ts': [`export const a = (b: any): number => Number(b);`, 'no-explicit-any'],
  'src/shared/floating.ts': [`async function a(): Promise<void> {} a();`, 'no-floating-promises'],
  'src/shared/switch.ts': [
    `export function a(b: 'x' | 'y'): void { switch (b) { case 'x': break; } }`,
    'switch-exhaustiveness-check',
  ],
  'src/shared/cycle-a.ts': [`import { b } from './cycle-b'; export const a = (): unknown => b;`, 'no-cycle'],
  'src/shared/cycle-b.ts': [`import { a } from './cycle-a'; export const b = (): unknown => a;`, 'no-cycle'],
  'tests/shared/focused.test.ts': [
    `import { it } from 'vitest'; it.only('a', () => {});`,
    'no-focused-tests',
  ],
  'some.config.ts': [`const a = 1; export default a;`, null],
} as const satisfies Readonly<Record<string, readonly [string, string | null]>>;

it('refuses each break of the rules of this house, and nothing else', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder({
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, module: 'esnext', moduleResolution: 'bundler' },
    }),
    ...Object.fromEntries(Object.entries(cases).map(([path, [code]]) => [path, code])),
  });
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

  const found = await rulesByFile(folder);
  const expected = Object.entries(cases).map(([path, [, rule]]) => [path, rule === null ? [] : [rule]]);
  expect(Object.keys(cases).map((path) => [path, found.get(path) ?? []])).toEqual(expected);
});

async function rulesByFile(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const answer = await lint(folder);
  const { diagnostics } = JSON.parse(answer) as {
    diagnostics: readonly { code: string; filename: string }[];
  };
  const rules = new Map<string, string[]>();
  for (const { code, filename } of diagnostics) {
    const rule = /\((.*)\)/.exec(code)?.[1] ?? code;
    rules.set(filename, [...new Set([...(rules.get(filename) ?? []), rule])]);
  }
  return rules;
}

/** What oxlint writes; that it ends with a failure is what is wanted here. */
function lint(folder: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=json'],
      { cwd: folder, env: nodeEnvironment(process.env), maxBuffer: 2 ** 24 },
      (_error, stdout) => resolve(stdout),
    );
  });
}
