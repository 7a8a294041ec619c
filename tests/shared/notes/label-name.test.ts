import { createIntl } from '@formatjs/intl';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLabelNames, withLabelNames } from '../../../src/shared/notes/label-name';
import { locale, messages } from '../../../src/shared/messages/catalogue';
import { type Colour, colours } from '../../../src/shared/notes/note';

const usual = (colour: Colour) => messages[`colour.${colour}`];
const nothing = Object.fromEntries(colours.map((colour) => [colour, ''])) as Record<Colour, string>;

describe('the name of a label', () => {
  test('is said as it was typed, whatever signs it holds, and the others as usual', () => {
    const signs = fc.constantFrom("'", '{', '}', '<', '>', '#', '|', 'a', ' ', '</b>', '{count}', "''", 'є');
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 12 }), (pieces) => {
        const name = pieces.join('');
        const named = withLabelNames(messages, { rose: name });
        const intl = createIntl({ locale, messages: named });
        expect(intl.formatMessage({ id: 'colour.rose' })).toBe(name);
        expect(intl.formatMessage({ id: 'colour.sky' })).toBe(usual('sky'));
      }),
    );
  });

  test('costs nothing where no label has one', () => {
    expect(withLabelNames(messages, {})).toBe(messages);
  });

  test.each([
    ['kept, its spaces run together', { rose: '  Ask   Legal ' }, { rose: 'Ask Legal' }, null],
    ['left out when the field is empty', {}, {}, null],
    ['left out when it is the usual one', { rose: usual('rose') }, {}, null],
    ['another label’s usual one, which is refused', { rose: usual('sky') }, null, 'taken'],
    ['the same twice, which is refused', { rose: 'Ask', sky: 'ASK' }, null, 'taken'],
    ['too long, which is refused', { rose: 'x'.repeat(41) }, null, 'too-long'],
    ['swapped with another’s', { rose: usual('sky'), sky: usual('rose') }, undefined, null],
  ] as const)('is %s', (_, typed, names, fault) => {
    const read = readLabelNames({ ...nothing, ...typed }, usual);
    expect(read.fault?.kind ?? null).toBe(fault);
    if (names) expect(read.names).toEqual(names);
  });
});
