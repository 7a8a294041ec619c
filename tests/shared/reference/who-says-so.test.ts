import { describe, expect, test } from 'vitest';
import { isSeen } from '../../../src/shared/briefing/lens';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { holdsItsCue, whoSaysSo } from '../../../src/shared/reference/who-says-so';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();
const lookup = lookUp(briefing);
const { sources, quoted, unnamedHolders } = whoSaysSo(lookup);
const empty = { ...briefing, statements: [], topics: [], tensions: [] };

describe('the sources', () => {
  test('hold every statement once', () => {
    const ids = sources.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([...lookup.statements.keys()].toSorted());
  });

  test('begin with those that one would lean on, and end with the writer who names nobody', () => {
    expect(sources.map(({ source, label }) => `${source}: ${label}`)).toEqual([
      'text: final text of the agreement, as claimed',
      'outlet: multiple sources, to The New York Times',
      'officials: Ukrainian officials',
      'officials: Ukrainian defense officials',
      'group: human rights organizations',
      'group: critics',
      'unknown: describer not given',
      'writer: no source given',
    ]);
  });

  test('name each sentence once, in reading order', () => {
    const groups = sources.find(({ label }) => label === 'human rights organizations');
    expect(groups?.statements).toHaveLength(2);
    expect(groups?.sentences).toEqual(['S19']);
    const numbers = sources.at(-1)?.sentences.map((sentence) => Number(sentence.slice(1))) ?? [];
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  test('have a lens through which their own statements are seen, and no other', () => {
    for (const row of sources) {
      const seen = [...lookup.statements.values()].filter((statement) => isSeen(statement, row.lens));
      expect({ label: row.label, seen }).toEqual({ label: row.label, seen: row.statements });
    }
  });
});

test('quoted are the statements whose words the article puts in quotation marks', () => {
  expect(quoted.map(({ id, sourceLabel }) => `${id} ${sourceLabel}`)).toEqual([
    'a-S4-1 describer not given',
    'a-S5-2 Ukrainian officials',
    'a-S15-1 Ukrainian defense officials',
  ]);
});

describe('the holders of what is expected', () => {
  test('are unnamed where the writer or somebody unknown says so, and only there', () => {
    expect(unnamedHolders.map(({ id, cue }) => `${id} ${cue}`)).toEqual([
      'a-S7-1 is expected to',
      'a-S7-2 is expected to',
      'a-S14-1 is expected to create a formidable buffer zone that could',
      'a-S23-1 expected to',
    ]);
  });

  test('have the words that show it said before theirs only where these do not hold them', () => {
    const apart = unnamedHolders.filter((statement) => !holdsItsCue(statement));
    expect(apart.map(({ id }) => id)).toEqual(['a-S7-2']);
    const [first] = unnamedHolders;
    expect(first && holdsItsCue({ quote: first.quote })).toBe(false);
  });

  test('are unnamed too when somebody unknown expects it', () => {
    const statements = briefing.statements.map((statement) =>
      statement.id === 'a-S4-1' ? { ...statement, certainty: 'expected' as const } : statement,
    );
    const again = whoSaysSo(lookUp({ ...briefing, statements })).unnamedHolders;
    expect(again.map(({ id }) => id)).toContain('a-S4-1');
  });
});

test('a briefing without statements has none of the three', () => {
  expect(whoSaysSo(lookUp(empty))).toEqual({ sources: [], quoted: [], unnamedHolders: [] });
});
