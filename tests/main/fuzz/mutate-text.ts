/** Texts and bytes as they come from a bad disk, another program or a hostile hand: whole ones, changed. */
import type { Chance } from './random';

/** What programs have stumbled over. */
const hardTexts: readonly string[] = [
  '\uFEFF',
  '\0',
  '\r\n',
  '\r',
  '\u2028',
  '\u202E',
  '\uD800',
  '\uDFFF',
  '\u0301'.repeat(200),
  '👩‍👩‍👧',
  'İ',
  'ß',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  'C:\\con',
  '%00',
  '${7*7}',
  '{{=<% %>=}}',
  '{{#a}}'.repeat(50),
  '<script>alert(1)</script>',
  '<!--',
  ']]>',
  '&#x10FFFF;&#xD800;&bogus;',
  '"',
  "'",
  '`',
  '\\',
  '=1+1',
  '1e999',
  '-0',
  '9'.repeat(400),
  '0x',
  'NaN',
  '2026-02-30T25:61:61Z',
  '+275760-09-13T00:00:00.001Z',
  '-999999-01-01T00:00:00Z',
  '*'.repeat(300),
  '_'.repeat(300),
  '>'.repeat(300),
  '`'.repeat(300),
  'a'.repeat(5000),
  ' '.repeat(5000),
  '(a+)+$',
];

const openings: readonly string[] = [
  '[',
  '{"a":',
  '(',
  '"',
  '<b>',
  '> ',
  '- ',
  '{{#notes}}',
  '[[',
  '**',
  '<div><p>',
  '-(',
];

/** The text with one to four things done to it; now and then nothing of it is left. */
export function mutateText(text: string, chance: Chance, tokens: readonly string[] = []): string {
  if (chance.onceIn(40)) return chance.pick(openings).repeat(1 + chance.upTo(20_000));
  if (chance.onceIn(40)) return randomText(chance);
  let changed = text;
  for (let count = 1 + chance.upTo(4); count > 0; count -= 1) changed = mutateOnce(changed, chance, tokens);
  return changed.length > 400_000 ? changed.slice(0, 400_000) : changed;
}

function mutateOnce(text: string, chance: Chance, tokens: readonly string[]): string {
  const at = chance.upTo(text.length + 1);
  const to = Math.min(text.length, at + chance.upTo(chance.onceIn(3) ? 400 : 12));
  switch (chance.upTo(9)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + chance.pick(hardTexts) + text.slice(at);
    case 2:
      return text.slice(0, at) + chance.pick(hardTexts) + text.slice(to);
    case 3:
      return (
        text.slice(0, at) +
        text.slice(at, to).repeat(2 + chance.upTo(chance.onceIn(10) ? 2000 : 4)) +
        text.slice(to)
      );
    case 4:
      return text.slice(0, at);
    case 5:
      return (
        text.slice(0, at) +
        String.fromCharCode(chance.upTo(chance.onceIn(2) ? 128 : 65_536)) +
        text.slice(at + 1)
      );
    case 6: {
      const from = chance.upTo(text.length + 1);
      return text.slice(0, at) + text.slice(from, from + chance.upTo(200)) + text.slice(at);
    }
    case 7:
      return tokens.length > 0
        ? text.slice(0, at) + chance.pick(tokens) + text.slice(at)
        : text.replaceAll('\n', '\r\n');
    default:
      return text.slice(0, at) + chance.pick(openings).repeat(1 + chance.upTo(300)) + text.slice(at);
  }
}

export function randomText(chance: Chance): string {
  const most = chance.pick([0, 1, 8, 60, 400, 3000]);
  const letters = Array.from({ length: chance.upTo(most + 1) }, () =>
    chance.upTo(chance.pick([32, 128, 0x600, 0x10000])),
  );
  return String.fromCharCode(...letters);
}

/** The bytes with bits turned, pieces cut, doubled and zeroed, and lengths in them made huge. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (chance.onceIn(40)) return Uint8Array.from({ length: chance.upTo(5000) }, () => chance.upTo(256));
  let changed = Buffer.from(bytes);
  for (let count = 1 + chance.upTo(6); count > 0; count -= 1) {
    const at = chance.upTo(Math.max(1, changed.length));
    const length = chance.upTo(chance.onceIn(3) ? 4096 : 16);
    switch (chance.upTo(8)) {
      case 0:
      case 1:
        changed[at] = (changed[at] ?? 0) ^ (1 << chance.upTo(8));
        break;
      case 2:
        changed[at] = chance.upTo(256);
        break;
      case 3:
        changed.fill(chance.pick([0, 255]), at, Math.min(changed.length, at + length));
        break;
      case 4:
        changed = changed.subarray(0, at);
        break;
      case 5:
        changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
        break;
      case 6:
        changed = Buffer.concat([changed.subarray(0, at + length), changed.subarray(at)]);
        break;
      default:
        if (at + 4 <= changed.length)
          changed.writeUInt32LE(
            chance.pick([0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe, changed.length, chance.upTo(2 ** 31)]),
            at,
          );
    }
  }
  return new Uint8Array(changed);
}
