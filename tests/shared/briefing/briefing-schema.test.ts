import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { briefingSchemaId, publishedSchema } from '../../../src/shared/briefing/published-schema';
import { everyBriefing } from '../../cases/every-briefing';
import { bundledJson } from '../../cases/validate-bundled';

const place = new URL('../../../resources/schema/briefing.schema.json', import.meta.url);
const text = `${JSON.stringify(publishedSchema(), null, 2)}\n`;
if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(place, text);

describe('the published schema', () => {
  test('is what the program itself checks by (UPDATE_SCHEMA=1 writes it anew)', () => {
    expect(readFileSync(place, 'utf8')).toBe(text);
  });

  test('has a name, a title and a description for every part', () => {
    const { $id, title, $defs } = publishedSchema();
    expect([$id, title]).toEqual([briefingSchemaId, 'Lectern briefing, format version 1']);
    const parts = Object.entries($defs as Record<string, { readonly description?: string }>);
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter(([, part]) => !part.description).map(([name]) => name)).toEqual([]);
  });
});

describe('a strict validator that knows nothing of this program', () => {
  const accepts = new Ajv2020({ strict: true, allErrors: true }).compile(
    JSON.parse(readFileSync(place, 'utf8')),
  );

  test.each(everyBriefing)('accepts the briefing $name', ({ json }) => {
    accepts(json);
    expect(accepts.errors ?? []).toEqual([]);
  });

  test.each([
    ['an unknown key', { extra: true }],
    ['an unknown version', { formatVersion: 2 }],
    ['no blocks', { blocks: [] }],
    [
      'a cell without entries and without a gap',
      { topics: [{ id: 'a', label: 'A', block: 'about', gap: null, cells: { doc1: {} } }] },
    ],
    ['an id of the wrong shape', { tensions: [{ id: 'four' }] }],
    [
      'four documents',
      {
        documents: Array.from({ length: 4 }, () => (bundledJson() as { documents: unknown[] }).documents[0]),
      },
    ],
    ['a title of white space', { title: { text: ' ', by: 'editor' } }],
  ])('refuses %s', (_, change) => {
    expect(accepts({ ...(bundledJson() as object), ...change })).toBe(false);
  });
});
