import { describe, expect, it } from 'vitest';
import { shareRoom } from '../../../../src/renderer/parts/map/map-columns';
import { marksOf, readMap } from '../../../../src/renderer/parts/map/map-content';
import { runsOf } from '../../../../src/renderer/parts/map/map-runs';
import { fitText, widthOf, wrapText } from '../../../../src/renderer/parts/map/text-room';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { everyBriefing, openKept } from '../../../cases/every-briefing';
import { openBundledBriefing } from '../../../main/bundled-briefing';
import { planBriefing } from './planned-briefing';

describe('the columns', () => {
  it.each([
    ['evenly where nobody needs more', [10, 10, 10], 90, [30, 30, 30]],
    ['with more for one that needs more', [50, 10, 10], 90, [50, 20, 20]],
    ['to the last pixel for two that need more', [40, 40, 10], 90, [40, 40, 10]],
    ['beyond the room where the needs are greater', [40, 40, 40], 90, [40, 40, 40]],
    ['whole to a single one', [10], 90, [90]],
  ])('share the room %s', (_, needs, room, shares) => {
    expect(shareRoom(needs, room)).toEqual(shares);
  });
});

describe('the runs', () => {
  const said = { kind: 'event', certainty: 'asserted', source: 'writer', topics: [] } as const;
  // `1` and `2` are documents, `A` the agreement, `-` neither; `12` both documents in one sentence.
  const notation = (sentences: string) => {
    const briefing = planBriefing({
      documents: [{ basis: 'stated' }, { basis: 'inferred' }],
      topics: [],
      contradictions: [],
      sentences: sentences.split(' ').map((each) => {
        const documents = each
          .split('')
          .filter((letter) => /\d/u.test(letter))
          .map((digit) => Number(digit) - 1);
        return {
          documents,
          statements: [{ ...said, document: documents.length > 0 ? 0 : each === 'A' ? 0 : 1 }],
        };
      }),
    });
    return runsOf(briefing, lookUp(briefing)).map(({ first, last, lane, of }) => {
      const name = of.kind === 'document' ? of.document.id : of.says;
      return `${first + 1}-${last + 1} ${name}${lane > 0 ? ` lane ${lane}` : ''}`;
    });
  };
  it.each([
    ['1 2', ['1-1 doc1', '2-2 doc2']],
    ['1 2 2 A A', ['1-1 doc1', '2-3 doc2', '4-5 agreement']],
    ['1 2 - - A', ['1-1 doc1', '2-2 doc2', '3-5 either']],
    ['1 2 - -', ['1-1 doc1', '2-2 doc2', '3-4 none']],
    ['1 2 1 A 1', ['1-1 doc1', '2-2 doc2', '3-3 doc1', '4-4 agreement', '5-5 doc1']],
    ['1 12 2 A', ['1-2 doc1', '2-3 doc2 lane 1', '4-4 agreement']],
  ])('of %s part where the documents change', (sentences, runs) => {
    expect(notation(sentences)).toEqual(runs);
  });

  it('of the bundled article are those of its documents and what lies around them', async () => {
    const briefing = await openBundledBriefing();
    expect(
      runsOf(briefing, lookUp(briefing)).map(({ first, last, of }) => [
        first + 1,
        last + 1,
        of.kind === 'document' ? of.document.basis : of.says,
      ]),
    ).toEqual([
      [1, 3, 'either'],
      [4, 7, 'stated'],
      [8, 10, 'inferred'],
      [11, 24, 'either'],
    ]);
  });
});

it('a run of a document parts where what is said of it is inferred', () => {
  const briefing = openKept('harbour-accords');
  const runs = runsOf(briefing, lookUp(briefing)).flatMap(({ first, last, of }) =>
    of.kind === 'document' ? [`${first + 1}-${last + 1} ${of.document.label}, ${of.basis}`] : [],
  );
  expect(runs).toEqual([
    '6-8 Charter, stated',
    '11-12 Schedule, stated',
    '13-13 Schedule, inferred',
    '15-17 Sealed annex, inferred',
  ]);
});

it('no two marks of a briefing bear one name', () => {
  for (const { name } of everyBriefing) {
    const briefing = openKept(name);
    const lookup = lookUp(briefing);
    const entries = marksOf(readMap(briefing, lookup)).flatMap((mark) =>
      mark.kind === 'entry' ? [`${mark.topic?.id} ${mark.sentence.id} ${mark.nth} of ${mark.of}`] : [],
    );
    expect(new Set(entries).size).toBe(entries.length);
  }
});

describe('words in the drawing', () => {
  it('are set in lines that fit, and none of them is lost', () => {
    for (const label of [
      'Status',
      'Role and limits of the United States',
      'Donaudampfschifffahrtsgesellschaftskapitän',
      'Порядок исполнения обязательств сторон',
    ]) {
      const lines = wrapText(label, 90, 13);
      expect(lines.every((line) => widthOf(line, 13) <= 90)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(label.replaceAll(' ', ''));
    }
  });

  it('are the longest of those that fit their place', () => {
    const texts = ['the agreement, or no document', 'agreement or none', 'A or none', ''];
    expect(fitText(texts, 300, 13)).toBe('the agreement, or no document');
    expect(fitText(texts, 110, 13)).toBe('agreement or none');
    expect(fitText(texts, 20, 13)).toBe('');
  });
});
