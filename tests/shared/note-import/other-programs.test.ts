import { describe, expect, test } from 'vitest';
import { htmlWords } from '../../../src/shared/note-import/html-words';
import { isHypothesis, readHypothesis } from '../../../src/shared/note-import/hypothesis';
import { readReadwise, readwiseRows } from '../../../src/shared/note-import/readwise';

/** Made by hand after what the client writes: fields that it has and that mean nothing here stand in it too. */
const annotation = (fields: object) => ({
  id: 'Xy1',
  created: '2026-05-01T10:00:00.000000+00:00',
  updated: '2026-05-02T10:00:00.000000+00:00',
  user: 'acct:ana.b@hypothes.is',
  uri: 'https://example.org/article',
  text: 'Binding how?',
  tags: ['legal', 'to check'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
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
  document: { title: ['The article'] },
  links: { html: 'https://hypothes.is/a/Xy1' },
  user_info: { display_name: null },
  flagged: false,
  hidden: false,
  ...fields,
});

describe('a Hypothesis annotation', () => {
  test('brings its words, tags, writer, times and the words that it is on', () => {
    expect(readHypothesis(annotation({}), htmlWords)).toMatchObject({
      id: 'hypothesis:Xy1',
      body: 'Binding how?',
      tags: ['legal', 'to check'],
      creator: 'ana.b',
      motivation: 'commenting',
      target: { kind: 'quote', exact: 'legally binding', prefix: 'of a ', suffix: ' kind', position: null },
      createdMs: Date.UTC(2026, 4, 1, 10),
      modifiedMs: Date.UTC(2026, 4, 2, 10),
    });
  });

  test.each([
    ['without words is a highlight', { text: '' }, { motivation: 'highlighting' }],
    [
      'on the page is on the article',
      { target: [{ source: 'https://example.org' }] },
      { target: { kind: 'article' } },
    ],
    [
      'that answers another is its reply',
      { references: ['first', 'Ab2'], target: [{ source: 'https://example.org' }] },
      { motivation: 'replying', target: { kind: 'answer', id: 'hypothesis:Ab2' } },
    ],
    [
      'in HTML has its words in Markdown',
      { text: '<p>Binding <em>how</em>?</p>', format: 'text/html' },
      { body: 'Binding *how*?' },
    ],
    [
      'by a writer with a name has that name',
      { user_info: { display_name: 'Ana B.' } },
      { creator: 'Ana B.' },
    ],
  ])('%s', (_, fields, expected) => {
    expect(readHypothesis(annotation(fields), htmlWords)).toMatchObject(expected);
  });

  test('is known by what is around it', () => {
    expect(
      isHypothesis({ export_date: '2026-05-01', export_userid: '', client_version: '1', annotations: [] }),
    ).toBe(true);
    expect(isHypothesis({ total: 1, rows: [annotation({})] })).toBe(true);
    expect(isHypothesis({ annotations: [{}] })).toBe(false);
    expect(isHypothesis([annotation({})])).toBe(true);
    expect(isHypothesis([{ id: 'a', text: 'without a page' }, annotation({})])).toBe(true);
    expect(isHypothesis([{ type: 'Annotation', target: 'uri' }])).toBe(false);
  });
});

describe('a row of Readwise', () => {
  const head = [
    'Highlight',
    'Book Title',
    'Book Author',
    'Amazon Book ID',
    'Note',
    'Color',
    'Tags',
    'Location Type',
    'Location',
    'Highlighted at',
    'Document tags',
  ];
  const row = [
    'legally binding',
    'Book',
    'Ana',
    '',
    'How?',
    'pink',
    'legal, to check',
    'page',
    '3',
    '2026-05-01 10:00:00+00:00',
    '',
  ];

  test('brings highlight, note, colour, tags and time', () => {
    const [only] = readwiseRows([head, row]);
    expect(only && readReadwise(only)).toMatchObject({
      target: { kind: 'quote', exact: 'legally binding' },
      body: 'How?',
      colour: 'rose',
      tags: ['legal', 'to check'],
      creator: null,
      createdMs: Date.UTC(2026, 4, 1, 10),
    });
  });

  test('needs no more than the highlight', () => {
    const [only] = readwiseRows([['highlight'], ['legally binding'], ['']]);
    expect(only && readReadwise(only)).toMatchObject({
      motivation: 'highlighting',
      body: '',
      createdMs: null,
    });
  });

  test('with a time that is none loses the time and not the highlight, and says so', () => {
    const [only] = readwiseRows([
      ['Highlight', 'Highlighted at'],
      ['legally binding', 'last Tuesday'],
    ]);
    expect(only && readReadwise(only)).toMatchObject({
      target: { kind: 'quote', exact: 'legally binding' },
      createdMs: null,
      remarks: ['Its time “last Tuesday” is not a time, and was left out.'],
    });
  });

  test('without that column is refused with the name of it', () => {
    expect(() =>
      readwiseRows([
        ['Title', 'Note'],
        ['a', 'b'],
      ]),
    ).toThrow(/no column “Highlight”/u);
  });
});
