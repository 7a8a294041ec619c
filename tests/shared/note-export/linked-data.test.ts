import jsonld, { type Options } from 'jsonld';
import { expect, test } from 'vitest';
import { toJsonLd } from '../../../src/shared/note-export/jsonld';
import { readBundledBriefing } from '../search/read-bundled';
import { annotationContext } from './annotation-context';
import { thousandNotes, withHardText } from './any-note';

const briefing = withHardText(readBundledBriefing());
const address = 'http://www.w3.org/ns/anno.jsonld';

/** Nothing is fetched: there is one context, and any other is refused. */
async function documentLoader(url: string) {
  if (url !== address) throw new Error(`There is no context ${url} here.`);
  return { documentUrl: url, document: annotationContext };
}

/** Safe: what the contexts do not explain is an error, where it would vanish without a word. */
const strictly: Options.Expand & { readonly safe: true } = { documentLoader, safe: true };

test('a JSON-LD processor that writes a thousand notes out in full and short again loses nothing', async () => {
  const file = JSON.parse(JSON.stringify(toJsonLd(thousandNotes(briefing), briefing)));
  const ourContext = file.first.items[0]['@context'];
  const expanded = await jsonld.expand(file, strictly);
  const compacted = await jsonld.compact(expanded, ourContext, { documentLoader });
  expect(settled(compacted)).toEqual(settled(file));
});

test('and what our contexts do not explain would be told', async () => {
  const file = JSON.parse(JSON.stringify({ ...toJsonLd([], briefing), mood: 'good' }));
  await expect(jsonld.expand(file, strictly)).rejects.toThrow(/safe mode/iu);
});

/** What means the same in JSON-LD is the same: a list of one is its one thing, and a context explains and says nothing. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? settled(value[0]) : value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '@context')
      // Our own part is a JSON value, which is carried along to the letter.
      .map(([key, one]) => [key, key === 'lectern:note' ? one : settled(one)]),
  );
}
