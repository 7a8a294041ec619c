import { describe, expect, test } from 'vitest';
import { toJsonLd } from '../../src/shared/note-export/jsonld';
import { thousandNotes, withHardText } from '../shared/note-export/any-note';
import { readBundledBriefing } from '../shared/search/read-bundled';
import { readW3cRules } from './suites';

const briefing = withHardText(readBundledBriefing());
const written = (count: number): { readonly first?: { readonly items: readonly object[] } } =>
  JSON.parse(JSON.stringify(toJsonLd(thousandNotes(briefing).slice(0, count), briefing)));

const annotations = readW3cRules('annotations/annotationMusts.test');
const collections = readW3cRules('collections/collectionMusts.test');
const pages = readW3cRules('collections/pages/pageMusts.test');

test('the suite has the rules that it is known to have', () => {
  expect([annotations.length, collections.length, pages.length]).toEqual([54, 10, 15]);
});

describe('a thousand W3C annotations', () => {
  const items = written(1000).first?.items ?? [];
  test('are a thousand', () => {
    expect(items).toHaveLength(1000);
  });
  test.each(annotations)('each keep to $name', ({ faultsOf }) => {
    expect(items.flatMap((item) => faultsOf(item).map((fault) => [fault, item]))).toEqual([]);
  });
});

describe.each([0, 1, 1000])('the collection of %i notes', (count) => {
  const collection = written(count);
  test.each(collections)('keeps to $name', ({ faultsOf }) => {
    expect(faultsOf(collection)).toEqual([]);
  });
});

describe.each([1, 1000])('the page of %i notes', (count) => {
  const page = written(count).first;
  test.each(pages)('keeps to $name', ({ faultsOf }) => {
    expect(faultsOf(page)).toEqual([]);
  });
});
