import { describe, expect, test } from 'vitest';
import { tlpLabelOf, tlpLabels, usualMarking } from '../../../src/shared/pack/marking';

describe('the marking', () => {
  test.each([
    ['tlp:red', 'TLP:RED'],
    ['TLP RED', 'TLP:RED'],
    ['tlp-green', 'TLP:GREEN'],
    ['TlpClear', 'TLP:CLEAR'],
    [' tlp: amber ', 'TLP:AMBER'],
    ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
    ['tlp amber strict', 'TLP:AMBER+STRICT'],
    ['tlp:amber + strict', 'TLP:AMBER+STRICT'],
  ])('%j is the label %s', (typed, label) => {
    expect(usualMarking(typed)).toBe(label);
  });

  test.each(['', 'Confidential', 'red', 'amber', 'TLP', 'tlp:white', 'TLP:RED until noon', 'NOT TLP:RED'])(
    '%j is no label of TLP 2.0 and stays as it is',
    (typed) => {
      expect(tlpLabelOf(typed)).toBeNull();
      expect(usualMarking(typed)).toBe(typed);
    },
  );

  test('loses the spaces around it, and stays the same from then on', () => {
    expect(usualMarking('  For official use  ')).toBe('For official use');
    for (const label of tlpLabels) expect(usualMarking(usualMarking(label))).toBe(label);
  });
});
