import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseArguments } from '../../src/main/calls';
import { contract, type Method } from '../../src/shared/contract/api';
import { callArguments } from './call-arguments';

type Json = { readonly [key: string]: unknown };

const methods = Object.keys(contract) as readonly Method[];
const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });

/** The schema of the arguments as JSON Schema: a second reader of the same words, to compare the first one with. */
const schemaOf = (method: Method): Json =>
  z.toJSONSchema(contract[method].arguments, { unrepresentable: 'any', io: 'input' }) as Json;

describe.each(methods)('the schema of %s', (method) => {
  const schema = schemaOf(method);

  it('lets no field through that it does not name, and no text without an end', () => {
    expect(looseParts(schema)).toEqual([]);
  });

  it('refuses its right arguments with any field missing, any field more, or any value of another kind', () => {
    const admits = ajv.compile(schema);
    const right = callArguments[method].right;
    const wrong = mutants(right).filter((args) => !admits(args));
    for (const args of wrong) expect(() => parseArguments(method, args)).toThrow(method);
    // Each argument gives at least the six values of other kinds than its own.
    expect(wrong.length).toBeGreaterThanOrEqual(right.length * 3);
  });

  it('takes nothing out of chance: what is no arguments is refused in a sentence of one line', () => {
    const admits = ajv.compile(schema);
    fc.assert(
      fc.property(
        fc.array(fc.anything({ withBigInt: true, withMap: true, withDate: true }), { maxLength: 3 }),
        (args) => {
          if (admits(args)) return;
          expect(refusalOf(method, args)).toMatch(new RegExp(`^${method} was called wrongly: .{1,1000}\\.$`));
        },
      ),
      { numRuns: 30, seed: 8 },
    );
  });
});

function refusalOf(method: Method, args: unknown): string {
  try {
    parseArguments(method, args);
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
}

/** The same value with one thing wrong, in every place where something can be. */
function mutants(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return [
      [...value, 'more'],
      ...value.flatMap((part, index) =>
        [...otherKinds, ...mutants(part)].map((put) => value.with(index, put)),
      ),
    ];
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return [
    { ...value, more: 1 },
    ...Object.entries(value).flatMap(([key, part]) => {
      const { [key]: _dropped, ...rest } = value as Json;
      return [rest, ...[...otherKinds, ...mutants(part)].map((put) => ({ ...rest, [key]: put }))];
    }),
  ];
}

const otherKinds: readonly unknown[] = [
  null,
  7.5,
  '\u0000../',
  true,
  ['x'],
  { kind: '__proto__' },
  'x'.repeat(1_000_001),
];

/** The places of a schema where more may come in than it says. */
function looseParts(part: unknown, path = ''): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, additionalProperties, propertyNames, maxLength, pattern, ...rest } = part as Json;
  const isLoose = type === 'object' && additionalProperties !== false && propertyNames === undefined;
  const isEndless =
    type === 'string' &&
    maxLength === undefined &&
    pattern === undefined &&
    !('enum' in part) &&
    !('const' in part);
  return [
    ...(isLoose || isEndless ? [path] : []),
    ...Object.entries({ ...rest, additionalProperties, propertyNames }).flatMap(([key, each]) =>
      looseParts(each, `${path}/${key}`),
    ),
  ];
}
