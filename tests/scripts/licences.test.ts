import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collectNotices, noticesAsText } from '../../scripts/licence-notices.mjs';
import { out, root } from '../../scripts/project.mjs';
import { DatabaseSync } from '../../src/main/store/engine';

const shipped = join(root, 'src/renderer/public/licences');
const notices = collectNotices();

it('every font that ships brings the very licence it came with', () => {
  const fonts = readdirSync(join(root, 'node_modules/@fontsource'));
  const licences = readdirSync(shipped).map((name) => readFileSync(join(shipped, name), 'utf8'));
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    const licence = readFileSync(join(root, 'node_modules/@fontsource', font, 'LICENSE'), 'utf8');
    expect(licences).toContain(licence);
    expect(notices.find(({ name }) => name === `@fontsource/${font}`)?.text).toBe(licence.trim());
  }
});

it.each(['main', 'renderer'])(
  'every package that is bundled into %s has a notice with its licence',
  (bundle) => {
    const list = join(out, bundle, '.vite/license.json');
    // The unit tests alone need no build.
    if (!existsSync(list)) return;
    const bundled = JSON.parse(readFileSync(list, 'utf8')) as readonly { name: string; version: string }[];
    expect(bundled.length).toBeGreaterThan(10);
    const lacking = bundled.filter(
      ({ name, version }) =>
        !notices.some((each) => each.name === name && each.version === version && each.text !== ''),
    );
    expect(lacking).toEqual([]);
  },
);

it('every notice names a licence or says why there is none, and the text of all has each once', () => {
  const text = noticesAsText(notices);
  for (const { name, version, licence, text: own } of notices) {
    expect([name, licence !== '' || own.includes('does not cover')]).toEqual([name, true]);
    expect([name, own.length > 100]).toEqual([name, true]);
    const heading = [name, version, licence && `(${licence})`].filter(Boolean).join(' ');
    expect([heading, text.split(`\n${heading}\n==`).length]).toEqual([heading, 2]);
  }
});

it('what is compiled into the engine of the store has its notice, by its own version, with all who have a part in it', () => {
  const of = (name: string) => notices.find((each) => each.name === name);
  const store = new DatabaseSync(':memory:');
  const { version } = store.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  const { cipher } = store.prepare('SELECT sqlite3mc_version() AS cipher').get() as { cipher: string };
  store.close();
  expect(of('SQLite')).toMatchObject({ version, licence: 'blessing' });
  expect(of('SQLite')?.text).toContain('May you do good and not evil.');
  const ciphers = of('SQLite3 Multiple Ciphers');
  expect(cipher).toContain(ciphers?.version);
  for (const holder of ['Ulrich Telle', 'Frank Denis', 'Olivier Gay', 'Joseph Birr-Pixton', 'Samuel Neves'])
    expect(ciphers?.text).toContain(holder);
  expect(ciphers?.text).toMatch(
    /Permission is hereby granted[^]*Redistributions in binary form must reproduce/u,
  );
});
