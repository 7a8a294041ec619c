import { describe, expect, test } from 'vitest';
import { withoutMarks } from '../../../src/shared/briefing/emphasis';
import { lookUp } from '../../../src/shared/briefing/lookup';
import { createDocumentSpeech } from '../../../src/main/pack/document-speech';
import { scanEntries } from '../../../src/shared/search/find/scan';
import { searchIndex } from '../../../src/shared/search/find/search-index';
import { resultWhere } from '../../../src/shared/search/result-where';
import { searchBriefing } from '../../../src/shared/search/search-briefing';
import { sentencesOfReference } from '../../../src/shared/search/searchable-reference';
import { listSearchables } from '../../../src/shared/search/searchables';
import { analyse } from '../../../src/shared/search/words/analyser';
import { everyBriefing, openKept } from '../../cases/every-briefing';
import { buildIndex } from './tools/build-index';

describe.each(everyBriefing.map(({ name }) => name))('what “%s” says beside its article', (name) => {
  const briefing = openKept(name);
  const lookup = lookUp(briefing);
  const entries = listSearchables(briefing, lookup);
  const index = buildIndex(entries);
  const { article, assumptions, glossary, documents, statements } = briefing;
  const own = entries.filter(({ group }) => group === 'reference');
  const textOf = ({ fields }: (typeof own)[number]) => [fields.title, fields.text, fields.more].join('\n');
  /** As the panel of Read and the pages of Reference show it, from the file alone. */
  const shown = [
    briefing.title.text,
    article.headline,
    article.author,
    article.outlet,
    article.date,
    briefing.sourceDescriptor,
    ...[briefing.bottomLine, briefing.keyPoints, briefing.warnings].flat().map(({ text }) => text),
    ...assumptions.flatMap(({ text, without }) => [text, without]),
    ...glossary.flatMap(({ term, expansion }) => [term, expansion]),
    ...statements.flatMap(({ sourceLabel, quantity, time }) => [
      sourceLabel,
      quantity?.text,
      quantity?.comparator,
      time?.text,
    ]),
    ...documents.map(({ label }) => label),
    briefing.agreement.label,
  ].flatMap((text) => text ?? []);

  test('is found by each of its words, and by all of them side by side', () => {
    expect(shown.length).toBeGreaterThan(20);
    const found = (query: string) =>
      searchIndex(index, query, { in: ['reference'], limit: 10_000 }).groups.flatMap(({ hits }) =>
        hits.map(({ entry }) => textOf(entry)),
      );
    const foundBy = new Map<string, readonly string[]>();
    for (const marked of new Set(shown)) {
      const text = withoutMarks(marked);
      for (const { word } of analyse(text)) {
        if (!foundBy.has(word)) foundBy.set(word, found(`"${word}"`));
        expect({ text, word, isFound: foundBy.get(word)?.some((each) => each.includes(text)) }).toEqual({
          text,
          word,
          isFound: true,
        });
      }
      const phrase = text.replaceAll(/["“”„«»]/gu, '');
      expect(found(`"${phrase}"`).join('\n')).toContain(text);
    }
  });

  test('is as many entries as there are such things, each under its own id and place', () => {
    const of = (part: string) =>
      own.filter(({ place }) => place.kind === 'reference' && place.part === part).length;
    expect([of('title'), of('descriptor')]).toEqual([1, 1]);
    for (const list of ['bottomLine', 'keyPoints', 'warnings'] as const)
      expect(of(list)).toBe(briefing[list].length);
    expect(of('source')).toBe(
      new Set(statements.map(({ source, sourceLabel }) => `${source} ${sourceLabel}`)).size,
    );
    expect(of('quantity')).toBe(statements.filter(({ quantity }) => quantity).length);
    expect(of('time')).toBe(statements.filter(({ time }) => time).length);
    expect(of('column')).toBe(documents.length + 1);
    expect([of('assumption'), of('term')]).toEqual([assumptions.length, glossary.length]);
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    expect(new Set(own.map(({ place }) => JSON.stringify(place))).size).toBe(own.length);
  });

  test('carries its sentences, which are the article’s own', () => {
    const sentencesOf = (part: string) =>
      own.flatMap(({ place }) =>
        place.kind === 'reference' && place.part === part
          ? [sentencesOfReference(place, briefing, lookup)]
          : [],
      );
    for (const list of ['bottomLine', 'keyPoints', 'warnings'] as const)
      expect(sentencesOf(list)).toEqual(briefing[list].map(({ sentences }) => sentences));
    expect(sentencesOf('assumption')).toEqual(assumptions.map(({ sentences }) => sentences));
    for (const part of ['source', 'quantity', 'time', 'term'])
      for (const sentences of sentencesOf(part)) {
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences.every((id) => lookup.sentences.has(id))).toBe(true);
        expect(new Set(sentences).size).toBe(sentences.length);
      }
  });

  test('is found alike while there is no index', () => {
    const words = new Set(own.flatMap((entry) => analyse(textOf(entry)).map(({ word }) => word)));
    for (const word of [...words].slice(0, 60)) {
      const ids = (search: typeof searchIndex | typeof scanEntries) => {
        const options = { in: ['reference'] as const, limit: 10_000 };
        const results =
          search === searchIndex ? searchIndex(index, word, options) : scanEntries(entries, word, options);
        return results.groups.flatMap(({ hits }) => hits.map(({ entry }) => entry.id)).toSorted();
      };
      expect(ids(scanEntries)).toEqual(ids(searchIndex));
    }
  });
});

describe('the bundled briefing', () => {
  const briefing = openKept('berlin-guarantees');
  const lookup = lookUp(briefing);
  const hits = (query: string) =>
    searchBriefing(briefing, [], query).groups.find(({ group }) => group === 'reference')?.hits ?? [];
  const places = (query: string) =>
    hits(query).flatMap(({ entry: { place }, hasAllWords }) =>
      hasAllWords && place.kind === 'reference' ? [`${place.part} ${place.number}`] : [],
    );

  test.each([
    ['"never cite"', ['warnings 1']],
    ['"by our inference"', ['bottomLine 3', 'keyPoints 4']],
    ['"would then not cover"', ['assumption 1']],
    ['provenance', ['descriptor 1']],
    ['"two security guarantees for Ukraine"', ['title 1']],
    ['"critics" says:group in:reference', ['source 6']],
    ['"within weeks" in:ref', ['keyPoints 5', 'time 10', 'warnings 4']],
    ['"Its wording is not in the article"', ['term 3']],
    ['doc:2 in:reference "document 2"', expect.arrayContaining(['column 2', 'bottomLine 3', 'assumption 2'])],
  ])('%s finds %j', (query, expected) => expect(places(query).toSorted()).toEqual(expected));

  test('stands below what the article says, and above the reader’s notes', () => {
    const order = searchBriefing(briefing, [], '"legally binding"').groups.map(({ group }) => group);
    expect(order[0]).toBe('sentences');
    const all = searchBriefing(briefing, [], 'zebra').groups.map(({ group }) => group);
    expect(all.slice(-3)).toEqual(['tensions', 'reference', 'notes']);
  });

  test('says on which sentences a line rests; many are counted', () => {
    const where = resultWhere(createDocumentSpeech({}, 'UTC'), { briefing, lookup, notes: [] });
    const [warning] = hits('"never cite"');
    expect(warning && where(warning.entry.place)).toBe('17, 20');
    const writer = hits('"no source given"')[0];
    expect(writer && where(writer.entry.place)).toMatch(/^\d+ sentences$/u);
    const provenance = hits('provenance')[0];
    expect(provenance && where(provenance.entry.place)).toBe('');
  });
});
