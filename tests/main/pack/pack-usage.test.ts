import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPackCommand } from '../../../src/main/pack/pack-usage';
import { type PackRequest, usualRequest } from '../../../src/shared/pack/pack';
import { clearLens } from '../../../src/shared/briefing/lens';
import { openFilter } from '../../../src/shared/pack/filter-words';
import { type PackPreset, presetChoices } from '../../../src/shared/pack/pack-preset';

const usual = usualRequest('berlin');
const own: readonly PackPreset[] = [
  {
    name: 'Committee',
    choices: presetChoices({
      ...usual,
      paper: 'Letter',
      sections: ['cover', 'notes'],
      marking: 'TLP:GREEN',
      inkSaving: true,
      notes: { include: 'filtered', tags: ['legal'], colours: [], creators: [], workflows: [] },
    }),
  },
  { name: 'Picked', choices: presetChoices({ ...usual, notes: { include: 'chosen', noteIds: [] } }) },
];

afterEach(() => vi.restoreAllMocks());

/** What the arguments ask for, or what is said of them and the code. */
function read(args: readonly string[]): Partial<PackRequest> | string {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const asked = readPackCommand(['berlin', '--out', 'x.pdf', ...args], () => own);
  if (typeof asked === 'number') return `${asked}: ${said.join('')}`;
  if ('presets' in asked) return asked.presets.map(({ name }) => name).join();
  return Object.fromEntries(
    Object.entries(asked.request).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key as keyof PackRequest]),
    ),
  );
}

const filtered = openFilter;

describe('what lectern pack is asked', () => {
  test.each<readonly [readonly string[], Partial<PackRequest>]>([
    [[], {}],
    [['--sections', 'notes,cover,map'], { sections: ['notes', 'cover', 'map'] }],
    [['--binding', 'two-sided'], { binding: 'two-sided' }],
    [['--no-greyscale', '--ink-saving'], { greyscale: false, inkSaving: true }],
    [['--ruled-pages', '20'], { ruledPages: 20 }],
    [['--marking', 'tlp amber strict'], { marking: 'TLP:AMBER+STRICT' }],
    [['--lens', 'kind:criticism'], { lens: { ...clearLens, kind: ['criticism'] } }],
    [
      [
        '--lens',
        'kind:Criticism,reaction,document:D1,agreement',
        '--lens',
        'certainty:ruled out,kind:reaction',
      ],
      {
        lens: {
          ...clearLens,
          kind: ['criticism', 'reaction'],
          document: ['doc1', 'agreement'],
          certainty: ['ruled-out'],
        },
      },
    ],
    [
      ['--lens', 'label:Doe, Jane,source:group,named:nobody'],
      { lens: { ...clearLens, label: ['Doe, Jane'], source: ['group'], named: ['nobody'] } },
    ],
    [
      [
        '--preset',
        'Committee',
        '--lens',
        'document:none',
        '--sections',
        'map',
        '--paper',
        'A4',
        '--marking',
        '',
        '--no-ink-saving',
        '--notes',
        'all',
      ],
      { sections: ['map'], lens: { ...clearLens, document: ['none'] } },
    ],
    [['--notes', 'none'], { notes: { include: 'none' } }],
    [['--notes', 'tag:#legal'], { notes: { ...filtered, tags: ['legal'] } }],
    [
      ['--notes', 'tag:legal,costs,status:open'],
      { notes: { ...filtered, tags: ['legal', 'costs'], workflows: ['open'] } },
    ],
    [
      [
        '--notes',
        'tag:legal',
        '--notes',
        'colour:Check,rose',
        '--notes',
        'author:Anna',
        '--notes',
        'tag:legal,x',
      ],
      { notes: { ...filtered, tags: ['legal', 'x'], colours: ['straw', 'rose'], creators: ['Anna'] } },
    ],
    [
      ['--notes', 'author:Doe, Jane,status:open,resolved'],
      { notes: { ...filtered, creators: ['Doe, Jane'], workflows: ['open', 'resolved'] } },
    ],
    [
      ['--preset', 'committee'],
      {
        paper: 'Letter',
        sections: ['cover', 'notes'],
        marking: 'TLP:GREEN',
        inkSaving: true,
        notes: { ...filtered, tags: ['legal'] },
      },
    ],
    [['--notes', 'Status:Open,RESOLVED'], { notes: { ...filtered, workflows: ['open', 'resolved'] } }],
    [['--sections', 'cover, map,'], { sections: ['cover', 'map'] }],
    [['--preset', 'Short brief'], { sections: ['cover', 'comparison'] }],
    [
      ['--preset', 'Committee', '--paper', 'A4', '--no-ink-saving', '--marking', '', '--notes', 'all'],
      { sections: ['cover', 'notes'] },
    ],
    [['--preset', 'Picked', '--notes', 'all'], {}],
    [
      ['--preset', 'Short brief', '--found', 'troops'],
      { sections: ['cover', 'comparison', 'found'], found: ['troops'] },
    ],
  ])('%j asks for that and no more', (args, asked) => {
    expect(read(args)).toEqual(asked);
  });

  test.each([
    [['--ruled-pages', '0'], 'Ruled pages are a whole number from 1 to 20.'],
    [['--ruled-pages', '21'], 'Ruled pages are a whole number from 1 to 20.'],
    [['--ruled-pages', 'many'], 'Ruled pages are a whole number from 1 to 20.'],
    [['--binding', 'top'], 'Allowed choices are none, one-sided, two-sided'],
    [['--sections', 'notes,notes'], 'error: sections: A section prints once.'],
    [['--sections', ''], 'Name at least one section. The sections are cover, map, '],
    [['--sections', ' , '], 'Name at least one section.'],
    [['--marking', 'x'.repeat(61)], 'A marking has 60 letters at most; this one has 61.'],
    [['--lens', 'criticism'], 'A lens is made of kind, document, source, label, certainty, named'],
    [['--lens', 'kind:rumour'], '“rumour” is not one value of kind. The values are provision, position'],
    [['--lens', 'kind:p'], '“p” is not one value of kind.'],
    [['--lens', 'document:x'], 'The values are D1, D2'],
    [['--lens', 'named:'], '“” is not one value of named. The values are nobody.'],
    [['--lens', 'label: '], 'After label: stands a source'],
    [['--notes', 'some'], 'Say all, none, chosen:ID,ID, or a filter'],
    [['--notes', 'all', '--notes', 'tag:x'], 'Say all, none or chosen alone'],
    [['--notes', 'colour:red'], 'There is no label “red”. The labels are straw (Check)'],
    [['--notes', 'status:done'], 'The status of a question is open or resolved.'],
    [['--notes', 'author:'], 'After author: stands a name.'],
    [['--notes', 'tag:'], '“” is no tag.'],
    [['--notes', 'chosen:7'], 'After chosen: stand ids of notes'],
    [
      ['--preset', 'nosuch'],
      'There is no preset “nosuch”. The presets are “Whole pack”, “Short brief”, “For annotation by hand”, “Committee”, “Picked”.',
    ],
    [
      ['--preset', 'Picked'],
      '“Picked” prints chosen notes, which are no part of it. Say which with --notes.',
    ],
  ])('%j is refused with 2 in a sentence', (args, said) => {
    const refused = read(args);
    expect(refused).toMatch(/^2: error: /u);
    expect(refused).toContain(said);
  });

  test('lists the presets, and asks for neither briefing nor file then', () => {
    const asked = readPackCommand(['--presets', '--json'], () => own);
    expect(asked).toMatchObject({
      json: true,
      presets: [{ isOwn: false }, {}, {}, { name: 'Committee' }, {}],
    });
  });

  test('does not look for the reader’s presets unless one is named', () => {
    const asked = readPackCommand(['berlin', '--out', 'x.pdf'], () => {
      throw new Error('There is nothing to look for.');
    });
    expect(asked).toMatchObject({ request: { briefingId: 'berlin' } });
  });
});
