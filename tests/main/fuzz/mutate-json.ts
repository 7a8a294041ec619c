/** JSON that is whole and says something else than it ought to: fields gone, doubled, of another kind, too deep, too many. */
import * as fc from 'fast-check';
import { type Chance } from './random';
import { mutateText, randomText } from './mutate-text';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** As text: a file has keys twice and numbers that JSON.stringify would not write. */
export function mutateJson(text: string, chance: Chance): string {
  if (chance.onceIn(4)) return mutateText(text, chance, jsonTokens);
  const value = JSON.parse(text) as Json;
  const holder: { root: Json } = { root: value };
  for (let count = 1 + chance.upTo(5); count > 0; count -= 1) changeSomewhere(holder, chance);
  const changed = JSON.stringify(holder.root) ?? 'null';
  return chance.onceIn(5) ? changed.replace(/\d+/u, () => chance.pick(hugeNumbers)) : changed;
}

const jsonTokens = [
  'null',
  'true',
  '1e400',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '"',
  '\\u0000',
  '\\ud800',
  '"__proto__":',
  '//',
  "'",
];
const hugeNumbers = ['1e308', '1e400', '-1e400', '9007199254740993', '0.1e-400', '-0', '1'.repeat(500), '-1'];

function changeSomewhere(holder: { root: Json }, chance: Chance): void {
  const places: (readonly [Json[] | { [key: string]: Json }, string])[] = [];
  const collect = (parent: Json[] | { [key: string]: Json }): void => {
    for (const key of Object.keys(parent)) {
      places.push([parent, key]);
      const child = (parent as { [key: string]: Json })[key];
      if (typeof child === 'object' && child !== null) collect(child);
    }
  };
  collect(holder);
  const [parent, key] = chance.pick(places);
  const fields = parent as { [key: string]: Json };
  const [otherParent, otherKey] = chance.pick(places);
  switch (chance.upTo(9)) {
    case 0:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else if (fields !== (holder as unknown)) delete fields[key];
      break;
    case 1:
      fields[key] = anyJson(chance);
      break;
    case 2:
      fields[key] = structuredClone((otherParent as { [key: string]: Json })[otherKey] ?? null);
      break;
    case 3: {
      const old = fields[key];
      if (typeof old === 'string') fields[key] = mutateText(old, chance);
      else if (typeof old === 'number')
        fields[key] = chance.pick([old + 1, -old, old * 1e9, old + 0.5, 2 ** 53, -1, 0]);
      else fields[key] = [old ?? null];
      break;
    }
    case 4:
      if (Array.isArray(parent))
        parent.push(
          ...Array.from({ length: chance.upTo(chance.onceIn(20) ? 3000 : 5) }, () =>
            structuredClone(fields[key] ?? null),
          ),
        );
      else if (fields !== (holder as unknown))
        Object.defineProperty(fields, chance.pick(keys), {
          value: fields[key],
          enumerable: true,
          configurable: true,
          writable: true,
        });
      break;
    case 5: {
      let deep = fields[key] ?? null;
      const wrap = chance.upTo(2) === 0;
      for (let depth = chance.upTo(chance.onceIn(10) ? 2000 : 20); depth > 0; depth -= 1)
        deep = wrap ? [deep] : { [chance.pick(keys)]: deep };
      fields[key] = deep;
      break;
    }
    case 6:
      fields[key] = chance.pick<Json>([null, true, false, 0, -1, '', [], {}, 'null', 1e21]);
      break;
    case 7:
      fields[key] =
        typeof fields[key] === 'string' ? randomText(chance) : (JSON.stringify(fields[key]) ?? '');
      break;
    default:
      if (Array.isArray(parent)) parent.reverse();
      else fields[key] = [fields[key] ?? null, fields[key] ?? null];
  }
}

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '',
  'id',
  'type',
  '0',
  '\u0000',
  '@context',
  'hasOwnProperty',
];

/** Any JSON at all. */
function anyJson(chance: Chance): Json {
  const [value = null] = fc.sample(anyValue, { numRuns: 1, seed: chance.upTo(2 ** 31) });
  return value as Json;
}

const anyValue = fc.jsonValue({ maxDepth: 3 });
