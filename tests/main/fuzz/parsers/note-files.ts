/** Files of notes: our own, archives, other programs' and tables; and what is in them. */
import { zipSync } from 'fflate';
import * as fc from 'fast-check';
import { readGivenNotes } from '../../../../src/main/import/given-notes';
import { openArchive } from '../../../../src/main/import/open-archive';
import { toAnnotationSet } from '../../../../src/shared/note-export/annotations';
import { toJsonLd } from '../../../../src/shared/note-export/jsonld';
import { htmlWords } from '../../../../src/shared/note-import/html-words';
import { anyNotes } from '../../../shared/note-export/any-note';
import { readBundledBriefing } from '../../../shared/search/read-bundled';
import { mutateJson } from '../mutate-json';
import { mutateBytes, mutateText } from '../mutate-text';
import type { Chance } from '../random';
import { type AnyParser, parser } from '../run-fuzz';

const briefing = readBundledBriefing();
const encoder = new TextEncoder();
const notes = fc.sample(anyNotes(briefing), { seed: 7, numRuns: 12 });

const ours = notes.map((some) => JSON.stringify(toJsonLd(some.slice(0, 3), briefing)));
const sets = notes.map((some) => JSON.stringify(toAnnotationSet(some.slice(0, 3), briefing, 0)));
const hypothesis = JSON.stringify({
  rows: [
    {
      id: 'Xy1',
      created: '2026-05-01T10:00:00.000000+00:00',
      updated: '2026-05-02T10:00:00.000000+00:00',
      user: 'acct:ana.b@hypothes.is',
      uri: 'https://example.org/article',
      text: 'Binding **how**?',
      tags: ['legal'],
      target: [
        {
          source: 'https://example.org/article',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/p[3]',
              startOffset: 4,
              endContainer: '/p[3]',
              endOffset: 19,
            },
            { type: 'TextPositionSelector', start: 812, end: 827 },
            { type: 'TextQuoteSelector', exact: 'legally binding', prefix: 'of a ', suffix: ' kind' },
          ],
        },
      ],
    },
  ],
  total: 1,
});
const w3c = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/anno1',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-05-01T10:00:00Z',
  creator: { id: 'http://example.org/u', name: 'Ana' },
  body: [
    { type: 'TextualBody', value: '<p>Why <b>so</b>?</p>', format: 'text/html' },
    { type: 'TextualBody', value: 'tag', purpose: 'tagging' },
  ],
  target: {
    source: 'http://example.org/page',
    selector: [
      { type: 'TextQuoteSelector', exact: 'security guarantees', prefix: 'landmark ', suffix: ' aimed' },
      {
        type: 'RangeSelector',
        startSelector: { type: 'TextQuoteSelector', exact: 'In a' },
        endSelector: { type: 'TextQuoteSelector', exact: 'Europe.' },
      },
      {
        type: 'FragmentSelector',
        value: 'char=3,9',
        conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
        refinedBy: { type: 'TextPositionSelector', start: 1, end: 4 },
      },
      { type: 'CssSelector', value: '#a > p' },
      { type: 'XPathSelector', value: '/html/body/p[1]' },
    ],
  },
});
const json = [...ours, ...sets, hypothesis, w3c, `[${w3c},${w3c}]`];
const tables = [
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n"legally binding",The article,Ana,,"Why, ""so""?",yellow,"a, b",page,3,2026-05-01 10:00:00,\r\n"security guarantees",The article,Ana,,,,,,,,\r\n',
  'Highlight;Note\nlegally binding;why\n',
];

function take(bytes: Uint8Array): unknown {
  return readGivenNotes(bytes, { briefing, editions: new Map(), name: 'notes.json', atMs: 0 }, htmlWords);
}

/** An archive whose names, sizes and packing may lie, and whose set may be a bomb. */
function anyArchive(chance: Chance): Uint8Array {
  if (chance.onceIn(200)) return zipSync({ 'annotations.json': new Uint8Array(70 * 2 ** 20) }, { level: 6 });
  const inside = encoder.encode(mutateJson(chance.pick(sets), chance));
  const names = [
    'annotations.json',
    '../annotations.json',
    '/etc/passwd',
    'C:\\x',
    'a/../../b',
    'word/document.xml',
    'ANNOTATIONS.JSON',
    '',
  ];
  const files: Record<string, Uint8Array> = {};
  if (!chance.onceIn(8)) files['annotations.json'] = inside;
  for (let count = chance.upTo(3); count > 0; count -= 1)
    Object.defineProperty(files, chance.pick(names), {
      value: inside,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  const packed = zipSync(files, { level: chance.pick([0, 6] as const) });
  return chance.onceIn(2) ? packed : mutateBytes(packed, chance);
}

export const noteFileParsers: readonly AnyParser[] = [
  parser({
    name: 'notes in JSON',
    share: 20_000,
    make: (chance) => {
      const bytes = encoder.encode(mutateJson(chance.pick(json), chance));
      return chance.onceIn(10) ? mutateBytes(bytes, chance) : bytes;
    },
    take,
  }),
  parser({ name: 'notes in an archive', share: 6000, make: anyArchive, take }),
  parser({
    name: 'an archive alone',
    share: 4000,
    make: anyArchive,
    take: (bytes) => openArchive(bytes, 2 ** 20),
  }),
  parser({
    name: 'notes in a table',
    share: 6000,
    make: (chance) =>
      encoder.encode(
        mutateText(chance.pick(tables), chance, ['"', ',', ';', '\t', '""', '\n', 'Highlight', 'Note']),
      ),
    take,
  }),
  parser({
    name: 'words in HTML',
    share: 8000,
    make: (chance) =>
      mutateText(
        '<p>Why <b>so</b>? <a href="https://e.org">a &amp; b</a></p><ul><li>one<li>two</ul><pre>x\n y</pre><table><tr><td>1</table><!-- c --><svg><style>a</style></svg>',
        chance,
        [
          '<',
          '>',
          '</',
          '<p>',
          '<![CDATA[',
          '<template>',
          '<ol><li>',
          '<blockquote>',
          '&',
          '&#',
          '<br>',
          '<plaintext>',
        ],
      ),
    take: htmlWords,
  }),
];
