import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const shipped = join(root, 'src/renderer/public/licences');

it('every font that ships brings the very licence it came with', () => {
  const fonts = readdirSync(join(root, 'node_modules/@fontsource'));
  const licences = readdirSync(shipped).map((name) => readFileSync(join(shipped, name), 'utf8'));
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(licences).toContain(readFileSync(join(root, 'node_modules/@fontsource', font, 'LICENSE'), 'utf8'));
  }
});
