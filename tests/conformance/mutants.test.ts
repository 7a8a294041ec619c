import { describe, expect, test } from 'vitest';
import { EpubSetSchema } from '../../src/shared/note-export/annotations-schema';
import { W3cCollectionSchema } from '../../src/shared/note-export/jsonld-schema';
import { withHardText } from '../shared/note-export/any-note';
import { epubMutants, rightFiles, w3cMutants } from '../shared/note-export/mutants';
import { readBundledBriefing } from '../shared/search/read-bundled';
import { readThoriumRule, readW3cRules } from './suites';

const briefing = withHardText(readBundledBriefing());
const annotationRules = readW3cRules('annotations/annotationMusts.test');
const collectionRules = readW3cRules('collections/collectionMusts.test');
const pageRules = readW3cRules('collections/pages/pageMusts.test');
const thorium = readThoriumRule();

/** What the suite finds in a collection, in its first page and in each annotation there. */
function suiteFaults(file: unknown): readonly string[] {
  const first = fieldOf(file, 'first');
  const items = fieldOf(first, 'items');
  const annotations: readonly unknown[] = Array.isArray(items) ? items : [];
  return [
    ...collectionRules.flatMap(({ faultsOf }) => faultsOf(file)),
    ...(first ? pageRules.flatMap(({ faultsOf }) => faultsOf(first)) : []),
    ...annotations.flatMap((item) => annotationRules.flatMap(({ faultsOf }) => faultsOf(item))),
  ];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

describe('with one fault each', () => {
  test('the file that they are made from has none', () => {
    const { w3c, epub } = rightFiles(briefing);
    expect(suiteFaults(JSON.parse(JSON.stringify(w3c)))).toEqual([]);
    expect(thorium.faultsOf(JSON.parse(JSON.stringify(epub)))).toEqual([]);
  });

  const w3c = w3cMutants(briefing);
  test.each(w3c)('W3C annotations with $name are refused by the suite or by us', ({ file }) => {
    const own = W3cCollectionSchema.safeParse(file).error?.issues ?? [];
    expect([...suiteFaults(file), ...own]).not.toEqual([]);
  });

  const epub = epubMutants(briefing);
  test.each(epub)('EPUB annotations with $name are refused by Thorium or by us', ({ file }) => {
    const own = EpubSetSchema.safeParse(file).error?.issues ?? [];
    expect([...thorium.faultsOf(file), ...own]).not.toEqual([]);
  });

  test('are not all found by the suite alone', () => {
    const missed = w3c.filter(({ file }) => suiteFaults(file).length === 0).map(({ name }) => name);
    const own = w3c.filter(({ file }) => !W3cCollectionSchema.safeParse(file).success).length;
    console.log(`The W3C suite finds ${w3c.length - missed.length} of ${w3c.length}, our schema ${own}.`);
    expect(missed).toEqual(
      expect.arrayContaining([
        'changed before it was written',
        'an unknown motivation',
        'a body with an unknown purpose',
        'a body without a type',
        'a position that starts after its end',
        'a style class of a wrong type',
        'a creator that is only a name',
      ]),
    );
    expect(missed.length).toBeLessThan(w3c.length);
  });
});
