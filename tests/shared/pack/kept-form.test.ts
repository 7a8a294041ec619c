import { describe, expect, test } from 'vitest';
import { formToKeep, readForm } from '../../../src/shared/pack/kept-form';
import { type PackRequest, usualRequest } from '../../../src/shared/pack/pack';

const usual = usualRequest('berlin-guarantees');

describe('how the form is set', () => {
  test('is not kept while it is as at first', () => {
    expect(formToKeep(usual, null)).toBeNull();
    expect(readForm(undefined)).toBeNull();
  });

  test('is kept where it is otherwise, and read again', () => {
    const set: PackRequest = {
      ...usual,
      sections: ['cover', 'notes', 'gaps'],
      date: 'Monday',
      binding: 'none',
      greyscale: false,
      inkSaving: true,
      ruledPages: 20,
      marking: 'TLP:RED',
    };
    const kept = formToKeep(set, 'Committee');
    expect(Object.keys(kept ?? {}).toSorted()).toEqual([
      'binding',
      'date',
      'greyscale',
      'inkSaving',
      'marking',
      'preset',
      'ruledPages',
      'sections',
    ]);
    const { preset, ...form } = readForm(JSON.parse(JSON.stringify(kept))) ?? {};
    expect(preset).toBe('Committee');
    expect({ ...usual, ...form }).toEqual(set);
  });

  test('can be without any section', () => {
    expect(readForm(formToKeep({ ...usual, sections: [] }, null))).toEqual({ sections: [] });
  });

  test('loses no more than what cannot be read', () => {
    expect(readForm({ paper: 'A3', ruledPages: 21, sections: ['nosuch'], later: 1, date: 'Monday' })).toEqual(
      { date: 'Monday' },
    );
    expect(readForm({ paper: 'A3' })).toBeNull();
    expect(readForm('words')).toBeNull();
  });
});
