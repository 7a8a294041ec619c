import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBriefing, readJson } from '../../../src/shared/validate/validate';
import { type Path, placeOf, problemLine, valueAt } from '../../../src/shared/validate/problem';
import { articleBytes, asFound, briefingText, bundledJson, problemsOf } from '../../cases/validate-bundled';
import { broken, brokenCases } from '../../cases/validate-broken';

describe('a broken briefing is refused, with the place and the remedy of each fault', () => {
  test.each(brokenCases)('$name', (brokenCase) => {
    expect(problemsOf(broken(brokenCase)).map(problemLine)).toEqual(brokenCase.lines);
  });

  test('a changed article is refused by hash, size and line', () => {
    const changed = Buffer.from(articleBytes.toString('utf8').replace('dramatic', 'drastic'));
    expect(problemsOf(bundledJson(), changed).map((problem) => problem.place)).toEqual([
      'article sha256',
      'article bytes',
      'blocks[0] B1',
    ]);
  });

  test('an article with other line ends is refused by hash and size only: its words are the same', () => {
    const changed = Buffer.from(articleBytes.toString('utf8').replaceAll('\n', '\r\n'));
    expect(problemsOf(bundledJson(), changed).map((problem) => problem.place)).toEqual([
      'article sha256',
      'article bytes',
    ]);
  });

  test('an article with a line too many is refused', () => {
    const changed = Buffer.from(`${articleBytes.toString('utf8')}One more.\n`);
    expect(problemsOf(bundledJson(), changed).map((problem) => problem.place)).toContain('blocks');
  });

  test('where the schema refuses one part, what can be checked elsewhere still is', () => {
    const file = { ...(bundledJson() as object), glossary: 'none', article: { sha256: 'x' } };
    const words = { ...file, bottomLine: [{ text: 'word '.repeat(200), sentences: ['S1'], gaps: [] }] };
    const places = problemsOf(words).map((problem) => problem.place);
    expect(places).toEqual(
      expect.arrayContaining(['glossary', 'article sha256', 'article file', 'bottomLine']),
    );
  });

  test('how far the statements reach is told unless the blocks or the statements themselves are refused', () => {
    const file = bundledJson() as { statements: readonly { readonly sentence: string }[] };
    const fewer = file.statements.filter(({ sentence }) => sentence !== 'S3');
    const reach = (change: object): unknown => {
      const read = readBriefing(asFound({ ...file, ...change }, articleBytes));
      return 'problems' in read ? read.coverage : 'no problem';
    };
    expect(reach({ glossary: 'none' })).toEqual({ covered: 24, all: 24, uncovered: [] });
    expect(reach({ glossary: 'none', statements: fewer })).toMatchObject({ covered: 23, uncovered: ['S3'] });
    expect(reach({ statements: [{}] })).toBeNull();
    expect(reach({ blocks: 'none' })).toBeNull();
  });

  test('a file that is not JSON is refused with where it ceases to be', () => {
    const read = readJson(briefingText.slice(0, 100));
    expect(read).toMatchObject({
      problems: [{ place: 'briefing.json line 4, column 3', message: expect.stringContaining('is needed.') }],
    });
    expect(readJson(`\uFEFF${briefingText}`)).toEqual({ json: bundledJson() });
  });
});

test('whatever a file holds, a problem is one line of letters that can be seen', () => {
  const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
  const nasty = fc.array(fc.constantFrom('a', ' ', '\n', '\r', '\u001b', '\u0085', '\u2028', '\u202e'));
  fc.assert(
    fc.property(nasty, (letters) => {
      const words = letters.join('');
      const file = { ...(bundledJson() as object), [`key ${words}`]: 1, edition: words, codebook: [words] };
      const unread = readJson(`{"a": ${words}x}`);
      const problems = [...problemsOf(file), ...('problems' in unread ? unread.problems : [])];
      expect(problems.length).toBeGreaterThan(2);
      expect(problems.map(problemLine).filter((line) => acting.test(line))).toEqual([]);
    }),
    { seed: 6, numRuns: 60 },
  );
});

const json = bundledJson();
const leaves = [...leavesOf(json, [])];
const keyOf = (path: Path): string => String(path.findLast((key) => typeof key === 'string'));
const isListed = (path: Path): boolean => typeof path.at(-1) === 'number';
const is = (path: Path, keys: readonly string[]): boolean => keys.includes(keyOf(path));

const references = leaves.filter(
  (path) =>
    is(path, ['sentence', 'statement', 'to']) ||
    (is(path, ['sentences', 'statements', 'gaps', 'nearest', 'topics']) && isListed(path)) ||
    (is(path, ['document']) && String(valueAt(json, path)).startsWith('doc')),
);
const names = leaves.filter((path) => is(path, ['id']) && path.length > 1);
const offsets = leaves.filter((path) => is(path, ['start', 'end']));
const exacts = leaves.filter((path) => is(path, ['exact']));
const optional = ['$schema', 'cue', 'quantity', 'value', 'comparator', 'time', 'note', 'expansion'];
const needed = [...keysOf(json, [])].filter((path) => !optional.includes(String(path.at(-1))));

describe('no single slip goes unseen', { timeout: 60_000 }, () => {
  const seeded = (seed: number) => ({ seed, numRuns: 60 });

  test('the slips to choose from are many', () => {
    expect([references, names, offsets, exacts, needed].map((paths) => paths.length > 80)).toEqual(
      Array.from({ length: 5 }, () => true),
    );
  });

  test('whatever key is left out, the problem names it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...needed), (path) => {
        // A cell holds one of two keys: when it has lost it, it is the cell that is named.
        const isOfCell = path.at(-3) === 'cells';
        expectNamed(without(path), isOfCell ? path.slice(0, -1) : path);
      }),
      seeded(1),
    );
  });

  test('whatever id points to nothing, the problem names it', () => {
    const nothing = [
      ['S99', /^S\d+$/u],
      ['a-S1-99', /^a-S/u],
      ['doc9', /^doc/u],
      ['of-nothing', /./u],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...references), (path) => {
        const id = nothing.find(([, form]) => form.test(String(valueAt(json, path))))?.[0];
        expectNamed(replaced(path, id), path);
      }),
      seeded(2),
    );
  });

  test('whatever bears the name of another, the problem names both', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (path, other) => {
        fc.pre(path !== other && form(valueAt(json, path)) === form(valueAt(json, other)));
        const changed = replaced(path, valueAt(json, other));
        expectNamed(changed, path);
        expectNamed(changed, other);
      }),
      seeded(3),
    );
  });

  test('wherever an offset is off, the problem names the quote', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...offsets),
        fc.integer({ min: -60, max: 60 }).filter((by) => by !== 0),
        (path, by) => expectNamed(replaced(path, Number(valueAt(json, path)) + by), path.slice(0, -1)),
      ),
      seeded(4),
    );
  });

  test('whatever letter of a quote is another, the problem names the quote', () => {
    fc.assert(
      fc.property(fc.constantFrom(...exacts), fc.nat(), (path, at) => {
        const words = String(valueAt(json, path));
        const letter = at % words.length;
        const changed = `${words.slice(0, letter)}¤${words.slice(letter + 1)}`;
        expectNamed(replaced(path, changed), path.slice(0, -1));
      }),
      seeded(5),
    );
  });

  test('the same file gives the same problems in the same order', () => {
    for (const brokenCase of brokenCases) {
      expect(readBriefing(asFound(broken(brokenCase)))).toEqual(readBriefing(asFound(broken(brokenCase))));
    }
  });
});

function expectNamed(changed: unknown, path: Path): void {
  const place = placeOf(changed, path);
  const lines = problemsOf(changed).map(problemLine);
  expect(
    lines.filter((line) => line.includes(place)),
    `no problem names ${place} in ${lines.join('\n')}`,
  ).not.toEqual([]);
}

/** Ids are alike when they differ in their numbers only, or are both plain names. */
function form(id: unknown): string {
  return /^(?:[A-Z]|a-S|doc)\d/u.test(String(id)) ? String(id).replace(/\d+/gu, '0') : 'name';
}

function* leavesOf(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) yield path;
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* leavesOf(item, [...path, index]);
  else for (const [key, item] of Object.entries(value)) yield* leavesOf(item, [...path, key]);
}

function* keysOf(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* keysOf(item, [...path, index]);
  else {
    for (const [key, item] of Object.entries(value)) {
      yield [...path, key];
      yield* keysOf(item, [...path, key]);
    }
  }
}

function replaced(path: Path, value: unknown): unknown {
  const copy = bundledJson();
  Object.assign(valueAt(copy, path.slice(0, -1)) as object, { [path.at(-1) ?? '']: value });
  return copy;
}

function without(path: Path): unknown {
  const copy = bundledJson();
  Reflect.deleteProperty(valueAt(copy, path.slice(0, -1)) as object, path.at(-1) ?? '');
  return copy;
}
