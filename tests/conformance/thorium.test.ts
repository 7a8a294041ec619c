import { expect, test } from 'vitest';
import { toAnnotationSet } from '../../src/shared/note-export/annotations';
import { thousandNotes, withHardText } from '../shared/note-export/any-note';
import { readBundledBriefing } from '../shared/search/read-bundled';
import { readThoriumRule } from './suites';

const briefing = withHardText(readBundledBriefing());
const { name, faultsOf } = readThoriumRule();

test.each([0, 1, 1000])(`an EPUB annotation set of %i notes keeps to Thorium’s ${name}`, (count) => {
  const set: { readonly items: readonly object[] } = JSON.parse(
    JSON.stringify(toAnnotationSet(thousandNotes(briefing).slice(0, count), briefing, 0)),
  );
  expect(set.items).toHaveLength(count);
  expect(faultsOf(set)).toEqual([]);
});

test('and what it does not let in is told', () => {
  const set = toAnnotationSet(thousandNotes(briefing).slice(0, 1), briefing, 0);
  expect(faultsOf({ ...set, type: 'AnnotationCollection' })).not.toEqual([]);
});
